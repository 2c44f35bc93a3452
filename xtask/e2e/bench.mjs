// How fast the built page is in a browser, as rows for benches/RESULTS.md. Numbers come from the scripting
// interface (src/ui/florilege.d.ts) and from the page's own clock. FLORILEGE_BENCH may name a folder with
// bench-10mb.jsonl.gz, as for the native benchmarks.
import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FLAGS, executablePath, isUp } from './chromium.mjs';
import { startServer } from './server.mjs';

const QUERIES = ['otan', 'ministre défense', '"ministres de la défense"', 'défen*', 'otan AND (kiev OR kyiv) NOT drone'];

const server = await startServer();
const browser = await chromium.launch({ executablePath, args: FLAGS });
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

/** Milliseconds from the start of the navigation to the first answer, in a fresh profile. */
async function opening({ slower = 1, again = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(server.url);
  const first = () =>
    page.evaluate(async () => {
      await window.florilege.ready;
      const { matches } = await window.florilege.search('otan');
      return { at: performance.now(), matches };
    });
  await isUp(page);
  let answer = await first();
  if (again) {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await isUp(page);
    answer = await first();
  }
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  await context.close();
  return { ...answer, paint };
}

async function openings(name, runs, options) {
  const all = [];
  for (let i = 0; i < runs; i += 1) all.push(await opening(options));
  row(name, median(all.map((a) => a.paint)).toFixed(0), median(all.map((a) => a.at)).toFixed(0));
}

function* collections() {
  const seeds = new URL('../../seeds/', import.meta.url);
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt')).sort();
  const five = names.map((name) => ({ id: name, text: readFileSync(new URL(name, seeds), 'utf8') }));
  yield ['bundled texts', five];
  const copies = Array.from({ length: 100 }, (_, i) => five.map((text) => ({ ...text, id: `${i}-${text.id}` })));
  yield ['bundled texts × 100', copies.flat()];
  if (process.env.FLORILEGE_BENCH) {
    const lines = gunzipSync(readFileSync(`${process.env.FLORILEGE_BENCH}/bench-10mb.jsonl.gz`)).toString().trim();
    yield ['French, 10 MB', lines.split('\n').map((line) => JSON.parse(line)).map(({ id, text }) => ({ id, text }))];
  }
}

try {
  console.log(`\nChromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}\n`);
  row('opening', 'first paint, ms', 'first answer, ms');
  row('---', '---', '---');
  await openings('first visit', 9, {});
  await openings('second visit, from the offline copy', 5, { again: true });
  await openings('first visit, processor six times slower', 3, { slower: 6 });

  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url);
  await isUp(page);
  for (const [name, texts] of collections()) {
    const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const loads = [];
    for (let i = 0; i < 5; i += 1) {
      loads.push(await page.evaluate((given) => window.florilege.load(given).then(({ ms }) => ms), texts));
    }
    const ms = median(loads);
    console.log(`\n${name}: ${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB\n`);
    row('question', 'ms', '');
    row('---', '---', '---');
    row('load: read, tokenize, index', ms.toFixed(1), `${(bytes / 1e3 / ms).toFixed(1)} MB/s`);
    for (const query of QUERIES) {
      const [search, lines] = await page.evaluate(
        async (asked) => [
          await window.florilege.search(asked, { repeat: 20 }),
          await window.florilege.concordance(asked, { repeat: 20, limit: 50 }),
        ],
        query,
      );
      row(`search ${query}`, search.ms.toFixed(3), `${search.matches} places`);
      row(`concordance ${query}`, lines.ms.toFixed(3), `${lines.total} lines`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
