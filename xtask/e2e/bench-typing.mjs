// How long a letter takes from the key to the page that tells its answer, as rows for benches/RESULTS.md:
//   FLORILEGE_BENCH=<folder> node xtask/e2e/bench-typing.mjs [megabytes]
// Words are typed letter by letter, each letter once the one before is answered. Milliseconds from the event of the key to
// the change of the document, by the page's clock, without painting.
import { chromium } from 'playwright-core';
import { corpus } from '../../benches/peers/corpus.mjs';
import { FLAGS, executablePath, isUp } from './chromium.mjs';
import { startServer } from './server.mjs';

const WORDS = ['guerre', 'ministre', 'de', 'la', 'pays', 'autrement', 'campagne'];
const VIEWS = ['results', 'concordance', 'overview'];
const [megabytes = '10'] = process.argv.slice(2);
const lines = [...corpus(Number(megabytes))].map(({ id, text }) => JSON.stringify({ id, text })).join('\n');

const server = await startServer();
server.bytes.set('texts.jsonl', lines);
const browser = await chromium.launch({ executablePath, args: FLAGS });
const page = await (await browser.newContext()).newPage();
page.setDefaultTimeout(600_000);
await page.goto(`${server.url}#results`);
await isUp(page);
await page.evaluate(async () => {
  await window.florilege.ready;
  const texts = (await (await fetch('texts.jsonl')).text()).split('\n').map((line) => JSON.parse(line));
  await window.florilege.load(texts);
});
// Titles, dates and lemmas come after the load.
await page.waitForTimeout(Number(megabytes) * 150);

/** The milliseconds of each letter of a word. */
const type = (word) =>
  page.evaluate(async (word) => {
    const input = document.getElementById('query');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    for (let end = 1; end <= word.length; end += 1) {
      const told = new RegExp(`[«“]\\s*${word.slice(0, end)}\\s*[»”]`);
      const answered = new Promise((done) => {
        const look = () => {
          if (!told.test(document.getElementById('reading')?.textContent ?? '')) return;
          observer.disconnect();
          done(performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      const begin = performance.now();
      write.call(input, word.slice(0, end));
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      times.push((await answered) - begin);
      await new Promise((done) => setTimeout(done, 150));
    }
    return times;
  }, word);

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
console.log(`\nChromium ${browser.version()}, ${megabytes} MB\n`);
row('view', 'letters', 'median, ms', '95th, ms', 'worst, ms');
row(...Array(5).fill('---'));
for (const view of VIEWS) {
  await page.evaluate((view) => { location.hash = view; }, view);
  await page.waitForTimeout(1_000);
  const times = [];
  for (const word of WORDS) times.push(...(await type(word)));
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))].toFixed(1);
  row(view, times.length, at(0.5), at(0.95), times.at(-1).toFixed(1));
}
await browser.close();
await server.stop();
