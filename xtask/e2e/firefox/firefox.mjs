// Firefox ESR, driven by geckodriver over HTTP (WebDriver). What chromium.mjs and browser.mjs do for Chromium: one test,
// one fresh profile on a fresh host; the console must stay silent, and nothing may be asked of any other host.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { startServer } from '../server.mjs';

const DRIVER = process.env.GECKODRIVER || 'geckodriver';
const FIREFOX = process.env.FIREFOX || '/usr/bin/firefox-esr';

/** The page's console goes to the output of Firefox; what the browser itself does on the network is left out. */
const PREFERENCES = {
  'devtools.console.stdout.content': true,
  'intl.accept_languages': 'fr-FR, fr',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.downloads.remote.enabled': false,
};

/** The console, and errors that nobody caught, as Firefox prints them: strings in quotes. */
const SPOKEN = /^(console\.|JavaScript error: http)/;
/** Firefox asks its makers for settings and complains when it gets none; no page can say that without quotes. */
const ERRAND = /^CONNECT [\w.-]+\.mozilla\.(com|org|net):443 |^console\.error: RSLoader: /;

/**
 * A test with a page, as `pageTest` of browser.mjs; `says` is what the console must say, if anything. The body gets
 * { run, server, open }: `run(function, value)` runs an asynchronous function in the page.
 */
export function firefoxTest(name, { says = [] }, body) {
  test(name, { timeout: 240_000 }, async () => {
    const foreign = [];
    const deadEnd = createServer((socket) => {
      socket.once('data', (bytes) => {
        const [request] = bytes.toString('latin1').split('\r\n');
        if (!ERRAND.test(request)) foreign.push(request);
        socket.destroy();
      });
      socket.on('error', () => {});
    });
    await new Promise((done) => deadEnd.listen(0, '127.0.0.1', done));
    const server = await startServer();
    const messages = [];
    const driver = await startDriver((line) => SPOKEN.test(line) && !ERRAND.test(line) && messages.push(line));
    try {
      const session = await startSession(driver.url, `127.0.0.1:${deadEnd.address().port}`);
      const open = async (hash = '') => {
        await session.post('url', { url: server.url + hash });
        await session.run(untilUp);
      };
      await open();
      await body({ run: session.run, server, open });
      await session.end();
      assert.deepEqual(messages, says, 'what the console said');
      assert.deepEqual(foreign, [], 'nothing is asked of another host');
    } finally {
      driver.stop();
      deadEnd.close();
      await server.stop();
    }
  });
}

async function untilUp() {
  while (!document.querySelector('html[data-ready="1"]')) await new Promise((done) => setTimeout(done, 50));
  await window.florilege.ready;
}

/** Starts geckodriver on a free port; every line that it or Firefox prints goes to `hear`. */
async function startDriver(hear) {
  const driver = spawn(DRIVER, ['--port', '0', '--binary', FIREFOX], { stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await new Promise((done, fail) => {
    driver.on('error', (error) => fail(new Error(`${DRIVER} could not be run: ${error.message}`)));
    driver.on('exit', (code) => fail(new Error(`${DRIVER} ended with ${code} before it listened`)));
    for (const output of [driver.stdout, driver.stderr]) {
      createInterface({ input: output }).on('line', (line) => {
        const listening = line.match(/Listening on (127\.0\.0\.1:\d+)/);
        if (listening) done(`http://${listening[1]}`);
        hear(line);
      });
    }
  });
  return { url, stop: () => driver.kill() };
}

async function startSession(address, proxy) {
  const send = async (method, path, value) => {
    const body = value && JSON.stringify(value);
    const response = await fetch(address + path, { method, body, headers: { 'Content-Type': 'application/json' } });
    const answer = (await response.json()).value;
    if (answer?.error) throw new Error(`${answer.error}: ${answer.message}`);
    return answer;
  };
  const { sessionId } = await send('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'moz:firefoxOptions': { args: ['-headless'], prefs: PREFERENCES },
        // Requests to 127.0.0.1 go to the test's own host, every other to the dead end.
        proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy, noProxy: ['127.0.0.1'] },
        timeouts: { script: 180_000, pageLoad: 60_000 },
      },
    },
  });
  const post = (command, value) => send('POST', `/session/${sessionId}/${command}`, value);
  // A promise that is refused would be an answer without its reason.
  const run = async (task, value) => {
    const script = `const done = arguments[1]; (${task})(arguments[0])
      .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await post('execute/async', { script, args: [value ?? null] });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  return { post, run, end: () => send('DELETE', `/session/${sessionId}`) };
}
