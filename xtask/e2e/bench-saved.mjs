// How long a saved corpus takes to come back, and what memory the worker and the page have come to, as rows for
// benches/RESULTS.md:
//   FLORILEGE_BENCH=<folder> node xtask/e2e/bench-saved.mjs [megabytes] [folder of another build …]
// Memory of WebAssembly never shrinks: what it is at the end is the most that was ever needed. Milliseconds by the page's
// clock, from the call of restore to the first answer of a search; five times in each build.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { corpus } from '../../benches/peers/corpus.mjs';
import { FLAGS, executablePath, isUp } from './chromium.mjs';
import { startServer } from './server.mjs';

const [megabytes = '10', ...others] = process.argv.slice(2);
const builds = [new URL('../../dist/', import.meta.url), ...others.map((folder) => pathToFileURL(`${folder}/`))];
const lines = [...corpus(Number(megabytes))].map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

/** Keeps the memory of the page's own module. */
const watch = () => {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const native = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await native.apply(WebAssembly, given);
      globalThis.pageMemory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
};

const browser = await chromium.launch({ executablePath, args: FLAGS });
console.log(`\nChromium ${browser.version()}, ${megabytes} MB\n`);
row('build', 'step', 'ms', 'of that the engine', 'worker, MB', 'page, MB', 'index above the text, MB per MB');
row(...Array(7).fill('---'));
for (const [number, build] of builds.entries()) {
  const server = await startServer({ dist: build });
  server.bytes.set('texts.jsonl', lines);
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(600_000);
  await page.addInitScript(watch);
  await page.goto(`${server.url}#concordance`);
  await isUp(page);
  await page.evaluate(async () => {
    await window.florilege.ready;
    const lines = (await (await fetch('texts.jsonl')).text()).split('\n');
    window.texts = lines.map((line) => JSON.parse(line));
  });
  const tell = async (step, ms, engine) => {
    const memory = await page.evaluate(async () => {
      const { linear, texts, index } = await window.florilege.memory();
      const sum = Object.values(index).reduce((a, b) => a + b, 0);
      return { linear, index: sum / texts, page: window.pageMemory.buffer.byteLength };
    });
    const [worker, own] = [memory.linear, memory.page].map((bytes) => (bytes / 1e6).toFixed(0));
    row(number === 0 ? 'dist' : others[number - 1], step, ms.toFixed(0), engine?.toFixed(0) ?? '–', worker, own, memory.index.toFixed(2));
  };
  const timed = (work) =>
    page.evaluate(`(async () => {
      const begin = performance.now();
      const engine = await (${work})();
      return [performance.now() - begin, engine];
    })()`);
  await tell('load', ...(await timed(async () => (await window.florilege.load(window.texts)).ms)));
  // Titles and dates are looked for after the load, and lemmas come; both are saved.
  await page.waitForTimeout(Number(megabytes) * 150);
  await tell('titles, dates, lemmas', 0);
  await tell('save', ...(await timed(async () => void (window.saved = await window.florilege.save()))));
  const runs = [];
  for (let run = 0; run < 5; run += 1) {
    runs.push(
      await timed(async () => {
        const { ms } = await window.florilege.restore(window.saved);
        await window.florilege.search('ministre', { limit: 10 });
        return ms;
      }),
    );
  }
  await tell('restore and search', median(runs.map(([ms]) => ms)), median(runs.map(([, engine]) => engine)));
  await page.context().close();
  await server.stop();
}
await browser.close();
