// How a long table behaves, as rows for benches/RESULTS.md: the list of all words, sorted, filtered, scrolled.
//   FLORILEGE_BENCH=<folder> node xtask/e2e/bench-table.mjs [megabytes]
// Milliseconds by the page's clock from the press to the change of the rows, medians of five. Frames are those of three seconds
// of scrolling by a wheel's notch each; a frame is blank when no row stands in the middle of the table.
import { loaded } from './bench-page.mjs';

const [megabytes = '100'] = process.argv.slice(2);
const { page, close, version } = await loaded(Number(megabytes), 'words?words.stopwords=1');
await page.locator('.sheet-table tbody tr').first().waitFor();
const n = await page.locator('.sheet-table').getAttribute('aria-rowcount');
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

console.log(`\nChromium ${version}, ${megabytes} MB, ${Number(n) - 1} rows\n`);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
row('what is done', 'first, ms', 'then, ms');
row('---', '---', '---');

/** Milliseconds until the first row is another one. */
const until = (act, given) =>
  page.evaluate(async ([act, given]) => {
    const first = () => document.querySelector('.sheet-table tbody tr[aria-rowindex="2"]')?.textContent;
    const before = first();
    const changed = new Promise((done) => {
      const look = () => {
        if (first() === undefined || first() === before) return;
        observer.disconnect();
        done(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const begin = performance.now();
    if (act === 'press') {
      [...document.querySelectorAll('.sheet-table th button')].find((button) => new RegExp(given).test(button.textContent)).click();
    } else {
      const input = document.querySelector('.sheet-controls input:not([type="checkbox"], [type="number"])');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, given);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return (await changed) - begin;
  }, [act, given]);
const tell = async (name, steps) => {
  const times = [];
  for (const [act, given] of steps) {
    times.push(await until(act, given));
    await page.waitForTimeout(700);
  }
  row(name, times[0].toFixed(0), median(times.slice(1)).toFixed(0));
};
const turns = (name) => Array(6).fill(['press', name]);
await tell('sorted by the words', turns('^(Mot|Word)'));
await tell('sorted by texts', turns('^(Textes|Texts)'));
await tell('sorted by DP', turns('^DP'));
await tell('sorted by occurrences', turns('^(Occurrences|Count)'));
await tell('filtered', ['minist', 'otan', 'gu', 'é', 'able', 'fran'].map((letters) => ['type', letters]));
await until('type', '');
await page.waitForTimeout(1_000);

const { deltas, blanks } = await page.evaluate(async () => {
  const frame = document.querySelector('.sheet-frame');
  frame.scrollIntoView({ block: 'start' });
  const { left, top, width, height } = frame.getBoundingClientRect();
  const deltas = [];
  let [blanks, last] = [0, await new Promise(requestAnimationFrame)];
  for (const end = last + 3_000; last < end;) {
    frame.scrollTop += 120;
    const now = await new Promise(requestAnimationFrame);
    deltas.push(now - last);
    last = now;
    blanks += document.elementFromPoint(left + width / 2, top + height / 2)?.closest('tr') ? 0 : 1;
  }
  return { deltas, blanks };
});
deltas.sort((a, b) => a - b);
const at = (part) => deltas[Math.floor(part * (deltas.length - 1))].toFixed(1);
console.log(`\nScrolling: ${deltas.length} frames in 3 s, median ${at(0.5)} ms, 95th ${at(0.95)}, longest ${at(1)}; ${blanks} blank\n`);
await close();
