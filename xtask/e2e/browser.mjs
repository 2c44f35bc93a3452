// One test, one fresh browser profile on a fresh host. The console must stay silent, and nothing may be asked
// of any other host: whatever the browser wants from elsewhere ends in a dead-end proxy that writes it down,
// requests of workers included.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { FLAGS, executablePath, isUp } from './chromium.mjs';
import { startServer } from './server.mjs';

export { isUp };

const AXE = createRequire(import.meta.url).resolve('axe-core');

// What Chromium asks about any page that has a field to fill in; no page can ask it.
const ERRAND = /^CONNECT content-autofill\.googleapis\.com:443 /;

let started;
const foreign = [];

async function start() {
  const deadEnd = createServer((socket) => {
    socket.once('data', (bytes) => {
      const [request] = bytes.toString('latin1').split('\r\n');
      if (!ERRAND.test(request)) foreign.push(request);
      socket.destroy();
    });
    socket.on('error', () => {});
  });
  await new Promise((done) => deadEnd.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({
    executablePath,
    // The browser's own errands, of which no page knows, end at the resolver.
    args: [...FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  return { browser, deadEnd };
}

after(async () => {
  if (!started) return;
  const { browser, deadEnd } = await started;
  await browser.close();
  deadEnd.close();
});

/**
 * A test with a page. Options: `lang` (fr-FR), `theme` (light, dark), `width`, `height`, `hash` (what stands after
 * `#`), `javaScript` (true), `folder` on the host, `noisy` (the console may speak), `open` (false: the body opens
 * the page itself), `ready` (false: do not wait for the page to be up), `setUp(server, context)` before opening.
 * The body gets { page, context, server, messages, open }.
 */
export function pageTest(name, options, body) {
  const { lang = 'fr-FR', theme = 'light', width = 1280, height = 800, hash = '', javaScript = true } = options;
  const { folder, noisy = false, open: opens = true, ready = true, setUp } = options;
  const once = async () => {
    started ??= start();
    const { browser, deadEnd } = await started;
    const server = await startServer({ folder });
    const context = await browser.newContext({
      locale: lang,
      colorScheme: theme,
      viewport: { width, height },
      javaScriptEnabled: javaScript,
      // Requests to 127.0.0.1 go to the test's own host, every other to the dead end.
      proxy: { server: `http://127.0.0.1:${deadEnd.address().port}`, bypass: '127.0.0.1' },
    });
    context.setDefaultTimeout(15_000);
    const messages = [];
    const listenTo = (page) => {
      page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
    };
    context.on('page', listenTo);
    foreign.length = 0;
    try {
      await setUp?.(server, context);
      const page = await context.newPage();
      const open = async (where = hash) => {
        await page.goto(server.url + where);
        if (ready) await isUp(page);
      };
      if (opens) await open();
      await body({ page, context, server, messages, open });
      if (!noisy) assert.deepEqual(messages, [], 'the console is silent');
      assert.deepEqual(foreign, [], 'nothing is asked of another host');
    } finally {
      await context.close();
      await server.stop();
    }
  };
  // On a machine that others use too, a browser may stop for seconds. What fails there gets a second run, from the
  // start and said aloud; what is broken fails again.
  test(name, { timeout: 240_000 }, (context) =>
    once().catch((error) => {
      if (!process.env.CI) throw error;
      context.diagnostic(`unsteady, a second run decides: ${error.stack}`);
      return once();
    }),
  );
}

/** A `setUp` that keeps every worker of the page in `workers`. */
export const keepWorkers = (server, context) =>
  context.addInitScript(() => {
    globalThis.workers = [];
    const Native = Worker;
    globalThis.Worker = class extends Native {
      constructor(...given) {
        super(...given);
        globalThis.workers.push(this);
      }
    };
  });

/** What axe finds wrong, as short lines: `rule: element`. */
export async function axe(page) {
  // Injected by the debugger: the content policy of the page stays as it is.
  const source = await import('node:fs/promises').then((fs) => fs.readFile(AXE, 'utf8'));
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}

/**
 * Registers the service worker when the page has not done it, waits until its copy is complete, and opens the
 * page once more, now from the copy.
 */
export async function offlineReady(page) {
  await page.evaluate(async () => {
    if (!(await navigator.serviceWorker.getRegistration())) await navigator.serviceWorker.register('./sw.js');
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await isUp(page);
}
