// How fast texts come in and a saved corpus comes back, as rows for benches/RESULTS.md:
//   FLORILEGE_BENCH=<folder> node xtask/e2e/bench-load.mjs [runs] [folder of another build …]
// The builds (dist/ first) take turns, each with helpers and without (a machine of one core is played to it), a fresh
// page for every run. Milliseconds by the page's clock, from the call to the answer; medians.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FLAGS, executablePath, isUp } from './chromium.mjs';
import { startServer } from './server.mjs';

const [runs = '5', ...others] = process.argv.slice(2);
const builds = [new URL('../../dist/', import.meta.url), ...others.map((folder) => pathToFileURL(`${folder}/`))];
const lines = gunzipSync(readFileSync(`${process.env.FLORILEGE_BENCH}/bench-10mb.jsonl.gz`)).toString().trim();
const texts = lines.split('\n').map((line) => JSON.parse(line)).map(({ id, text }) => ({ id, text }));
const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const serve = async (build) => {
  const server = await startServer({ dist: build });
  server.bytes.set('texts.json', JSON.stringify(texts));
  return server;
};

/** Plays a machine of one core to the workers of the page: the script that starts each is a blob. */
const alone = () => {
  const Native = Blob;
  globalThis.Blob = class extends Native {
    constructor(parts, options) {
      const one = "Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });\n";
      super(options?.type === 'text/javascript' ? [...parts, one] : parts, options);
    }
  };
};

async function once(browser, url, helpers) {
  const context = await browser.newContext();
  if (!helpers) await context.addInitScript(alone);
  const page = await context.newPage();
  // On the overview the fitting of topics would be waited for.
  await page.goto(`${url}#words`);
  await isUp(page);
  const measured = await page.evaluate(async () => {
    await window.florilege.ready;
    const texts = await fetch('texts.json').then((response) => response.json());
    const timed = async (work) => {
      const begin = performance.now();
      const value = await work();
      return [performance.now() - begin, value];
    };
    const [load, { ms: engine }] = await timed(() => window.florilege.load(texts));
    const rest = {};
    if (window.florilege.memory) {
      // Titles and dates are looked for after the load, and lemmas come; both are saved.
      const saved = await window.florilege.save();
      const { linear } = await window.florilege.memory();
      const [restore, { ms }] = await timed(() => window.florilege.restore(saved));
      const [hit, { matches }] = await timed(() => window.florilege.search('otan'));
      Object.assign(rest, { restore, restoreEngine: ms, hit, matches, saved: saved.byteLength, linear });
    }
    return { load, engine, ...rest };
  });
  await context.close();
  return measured;
}

const browser = await chromium.launch({ executablePath, args: FLAGS });
const servers = await Promise.all(builds.map(serve));
const cases = servers.flatMap(({ url }, build) => [true, false].map((helpers) => ({ url, build, helpers, all: [] })));
for (let run = 0; run < Number(runs); run += 1) {
  for (const one of cases) {
    one.all.push(await once(browser, one.url, one.helpers));
    if (process.env.VERBOSE) console.error(run, one.build, one.helpers, JSON.stringify(one.all.at(-1)));
  }
}
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
console.log(`\nChromium ${browser.version()}, ${texts.length} texts, ${megabytes.toFixed(1)} MB, medians of ${runs}\n`);
row('build', 'workers', 'load, ms', 'MB/s', 'engine, ms', 'restore, ms', 'engine, ms', 'first hit after, ms', 'saved, MB', 'memory, MB');
row(...Array(10).fill('---'));
for (const { build, helpers, all } of cases) {
  const of = (key, unit = 1) => (all[0][key] === undefined ? '–' : (median(all.map((run) => run[key])) / unit).toFixed(unit > 1 ? 1 : 0));
  const load = median(all.map((run) => run.load));
  row(
    build === 0 ? 'dist' : others[build - 1],
    helpers ? 'as many as there are cores' : 'one',
    load.toFixed(0),
    ((megabytes * 1e3) / load).toFixed(1),
    of('engine'), of('restore'), of('restoreEngine'), of('hit'), of('saved', 1e6), of('linear', 1e6),
  );
}
await browser.close();
servers.forEach((server) => server.stop());
