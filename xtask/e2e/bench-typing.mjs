// How long a letter takes from the key to the page that tells its answer, as rows for benches/RESULTS.md:
//   FLORILEGE_BENCH=<folder> node xtask/e2e/bench-typing.mjs [megabytes]
// Words are typed letter by letter, each letter once the one before is answered. Milliseconds from the event of the key to
// the change of the document, by the page's clock, without painting.
import { loaded } from './bench-page.mjs';

const WORDS = ['guerre', 'ministre', 'de', 'la', 'pays', 'autrement', 'campagne'];
const VIEWS = ['results', 'concordance', 'overview'];
const [megabytes = '10'] = process.argv.slice(2);
const { page, close, version } = await loaded(Number(megabytes), 'results');

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
console.log(`\nChromium ${version}, ${megabytes} MB\n`);
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
await close();
