// The built page beside MiniSearch in one run: indexing 10 MB of French, and two words looked up.
//
//     npm install --prefix /tmp/peer minisearch@7
//     FLORILEGE_BENCH=folder PEER=/tmp/peer/node_modules/minisearch/dist/umd/index.js node benches/peer.mjs
//
// MiniSearch keeps no positions and folds nothing; it runs on the page's thread, ours in its worker.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { FLAGS, executablePath } from '../xtask/e2e/chromium.mjs';
import { startServer } from '../xtask/e2e/server.mjs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../xtask/e2e/', import.meta.url))('playwright-core');
const { FLORILEGE_BENCH, PEER } = process.env;
const lines = gunzipSync(readFileSync(`${FLORILEGE_BENCH}/bench-10mb.jsonl.gz`)).toString().trim().split('\n');
const texts = lines.map((line) => JSON.parse(line)).map(({ id, title, text }) => ({ id, title, text }));
const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

const server = await startServer();
const browser = await chromium.launch({ executablePath, args: FLAGS });
const ours = await (await browser.newContext()).newPage();
await ours.goto(server.url);
await ours.waitForFunction(() => window.florilege);
const peer = await (await browser.newContext()).newPage();
await peer.goto('about:blank');
await peer.addScriptTag({ path: PEER });

for (let run = 1; run <= 2; run += 1) {
  const our = await ours.evaluate(async (texts) => {
    await florilege.ready;
    const { ms } = await florilege.load(texts);
    const look = async (query) => (await florilege.search(query, { repeat: 5 })).ms;
    return { index: ms, guerre: await look('guerre'), de: await look('de') };
  }, texts);
  const their = await peer.evaluate((texts) => {
    const engine = new MiniSearch({ fields: ['text'] });
    const timed = (times, work) => {
      const begin = performance.now();
      for (let i = 0; i < times; i += 1) work();
      return (performance.now() - begin) / times;
    };
    return {
      index: timed(1, () => engine.addAll(texts)),
      guerre: timed(5, () => engine.search('guerre')),
      de: timed(5, () => engine.search('de')),
    };
  }, texts);
  const rate = (ms) => `${((megabytes / ms) * 1000).toFixed(1)} MB/s`;
  console.log(`| ${run} | ${rate(our.index)} | ${rate(their.index)} | ${(their.index / our.index).toFixed(2)} | ` +
    `${our.guerre.toFixed(2)} / ${their.guerre.toFixed(2)} | ${our.de.toFixed(1)} / ${their.de.toFixed(1)} |`);
}
await browser.close();
server.close?.();
process.exit(0);
