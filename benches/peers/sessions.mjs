// One session for each engine of the comparison, all with the same calls: build, memory, ask, saved, restored.
//
// Each engine of the browser has a Chromium, a page and a worker of its own, fresh at every build. Processor time is that
// of the threads of its worker (Linux tells), memory what the process of its page holds above what it held before the
// texts came.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { FLAGS, executablePath, isUp } from '../../xtask/e2e/chromium.mjs';
import { startServer } from '../../xtask/e2e/server.mjs';

const { chromium } = createRequire(new URL('../../xtask/e2e/', import.meta.url))('playwright-core');

const TYPES = { html: 'text/html', mjs: 'text/javascript', js: 'text/javascript', wasm: 'application/wasm' };

/** A browser whose page is opened anew by `open(url)`; { page, cpu(), memory() } of that page. */
async function browserFor(open) {
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, '--js-flags=--expose-gc'] });
  const devTools = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  };
  let context;
  return {
    version: browser.version(),
    close: () => browser.close(),
    async fresh() {
      await context?.close();
      context = await browser.newContext();
      const page = await context.newPage();
      page.setDefaultTimeout(600_000);
      await open(page);
      // The renderer with a worker is the page's; a spare one has none.
      const pid = (await renderers()).find((id) => workers(id).length > 0);
      return { page, cpu: () => processor(pid), memory: () => resident(pid) };
    },
  };
}

const threads = (pid) => readdirSync(`/proc/${pid}/task`).map((id) => `/proc/${pid}/task/${id}`);
const workers = (pid) =>
  threads(pid).filter((path) => readFileSync(`${path}/comm`, 'utf8').startsWith('DedicatedWorker'));

/** Milliseconds of processor time of the workers of a process. */
function processor(pid) {
  const ran = workers(pid).map((path) => Number(readFileSync(`${path}/schedstat`, 'utf8').split(' ')[0]));
  return ran.reduce((sum, ns) => sum + ns, 0) / 1e6;
}

/** Megabytes of memory that are a process's own. */
function resident(pid) {
  const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/RssAnon:\s+(\d+)/);
  return (Number(kilobytes) * 1024) / 1e6;
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until a worker has done next to nothing for a second. */
async function quiet(cpu) {
  for (let before = cpu(); ; before = cpu()) {
    await pause(1_000);
    if (cpu() - before < 20) return;
  }
}

/** The published page; `texts` is a file of JSON lines. */
export async function florilege(texts) {
  const server = await startServer();
  server.bytes.set('corpus.jsonl', readFileSync(texts));
  const browser = await browserFor(async (page) => {
    await page.goto(`${server.url}#concordance`);
    await isUp(page);
    await page.evaluate(() => window.florilege.ready);
  });
  let now;
  let before;
  return {
    name: 'Florilège',
    version: browser.version,
    page: () => now.page,
    async build() {
      now = await browser.fresh();
      await quiet(now.cpu);
      before = now.memory();
      await now.page.evaluate(async () => {
        const lines = (await (await fetch('corpus.jsonl')).text()).trimEnd().split('\n');
        window.texts = lines.map((line) => JSON.parse(line));
      });
      const cpu = now.cpu();
      const { ms } = await now.page.evaluate(async () => window.florilege.load(window.texts));
      return { ms, cpu: now.cpu() - cpu };
    },
    async memory(textBytes) {
      await quiet(now.cpu);
      await now.page.evaluate(() => {
        window.texts = undefined;
        globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      });
      await pause(1_000);
      return now.memory() - before - textBytes / 1e6;
    },
    async ask(question, times) {
      const query = written(question);
      const cpu = now.cpu();
      const { ms, documents } = await now.page.evaluate(
        ([query, repeat]) => window.florilege.search(query, { limit: 10, repeat }),
        [query, times],
      );
      return { ms, cpu: (now.cpu() - cpu) / times, documents };
    },
    saved: () =>
      now.page.evaluate(async () => {
        window.saved = await window.florilege.save?.();
        return window.saved?.byteLength;
      }),
    /** From the saved bytes to the first answer, in a worker that is up already. */
    restored: (question) =>
      now.page.evaluate(async (query) => {
        if (!window.saved) return undefined;
        const begun = performance.now();
        await window.florilege.restore(window.saved);
        const { documents } = await window.florilege.search(query, { limit: 10 });
        return { ms: performance.now() - begun, documents };
      }, written(question)),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** A question as one types it here. */
export function written({ kind, words }) {
  const how = {
    or: () => words.join(' OR '),
    phrase: () => `"${words.join(' ')}"`,
    near: () => `"${words.join(' ')}"~5`,
    prefix: () => `${words[0]}*`,
    fuzzy: () => `${words[0]}~1`,
  };
  return (how[kind] ?? (() => words.join(' ')))();
}

/** A peer from npm, in a worker (worker.mjs) of a page that holds nothing else. */
export async function peer(engine, name, texts) {
  const files = new URL('./', import.meta.url);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    if (pathname === '/') return response.writeHead(200, { 'Content-Type': TYPES.html }).end('<!DOCTYPE html>');
    try {
      const body = readFileSync(pathname === '/corpus.jsonl' ? texts : new URL(`.${pathname}`, files));
      response.writeHead(200, { 'Content-Type': TYPES[pathname.split('.').pop()] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await browserFor(async (page) => {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate(async (engine) => {
      const start = async () => {
        const worker = new Worker(`/worker.mjs?engine=${engine}`, { type: 'module' });
        const reply = () =>
          new Promise((done, fail) => {
            worker.onmessage = ({ data }) => (data.error ? fail(new Error(data.error)) : done(data.value));
            worker.onerror = ({ message }) => fail(new Error(message));
          });
        await reply();
        const step = (message) => {
          worker.postMessage(message);
          return reply();
        };
        return { worker, step };
      };
      window.restored = async (question) => {
        const begun = performance.now();
        const { worker, step } = await start();
        const { documents } = await step({ step: 'restore', bytes: window.saved, ...question });
        const ms = performance.now() - begun;
        worker.terminate();
        return { ms, documents };
      };
      window.step = (await start()).step;
    }, engine);
  });
  let now;
  let before;
  const step = (message) => now.page.evaluate((message) => window.step(message), message);
  return {
    name,
    async build() {
      now = await browser.fresh();
      before = now.memory();
      await step({ step: 'fetch' });
      const cpu = now.cpu();
      const { ms } = await step({ step: 'build' });
      return { ms, cpu: now.cpu() - cpu };
    },
    async memory() {
      await step({ step: 'collect' });
      await pause(1_000);
      return now.memory() - before;
    },
    async ask(question, times) {
      const cpu = now.cpu();
      const answer = await step({ step: 'ask', ...question, times });
      return answer && { ...answer, cpu: (now.cpu() - cpu) / times };
    },
    saved: () =>
      now.page.evaluate(async () => {
        window.saved = (await window.step({ step: 'save' })).bytes;
        return window.saved.length;
      }),
    /** From the start of a worker, with the saved bytes at hand, to the first answer. */
    restored: (question) => now.page.evaluate((question) => window.restored(question), question),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** tantivy, natively: the program of benches/peers/tantivy, named by TANTIVY. */
export function tantivy(program, corpus) {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const command = async (value) => {
    child.stdin.write(`${JSON.stringify(value)}\n`);
    return JSON.parse((await lines.next()).value);
  };
  let built;
  return {
    name: 'tantivy, native',
    build: async () => (built = await command({ do: 'build', corpus })),
    memory: async () => built.memory / 1e6,
    ask: (question, times) => command({ do: 'ask', ...question, times }),
    saved: async () => built.bytes,
    restored: async () => undefined,
    close: async () => child.stdin.end(),
  };
}
