// A page with the texts of the benchmarks in it, for what is measured from scripts and keys.
import { chromium } from 'playwright-core';
import { corpus } from '../../benches/peers/corpus.mjs';
import { FLAGS, executablePath, isUp } from './chromium.mjs';
import { startServer } from './server.mjs';

/** The page at a view, so many megabytes loaded and everything found that comes after a load; `close` ends all of it. */
export async function loaded(megabytes, view) {
  const server = await startServer();
  server.bytes.set('texts.jsonl', [...corpus(megabytes)].map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${server.url}#${view}`);
  await isUp(page);
  await page.evaluate(async () => {
    await window.florilege.ready;
    const texts = (await (await fetch('texts.jsonl')).text()).split('\n').map((line) => JSON.parse(line));
    await window.florilege.load(texts);
  });
  // Titles and dates, which an order by date waits for; then lemmas, which go before phrases of any kind.
  await page.evaluate(() => window.florilege.search('a', { sort: 'date', limit: 1 }));
  await page.waitForTimeout(2_000);
  await page.evaluate(() => window.florilege.ngrams({ around: 'zzyzx', limit: 1 }));
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { page, close, version: browser.version() };
}
