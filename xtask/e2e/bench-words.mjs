// How long the statistics of words take in the page, as rows for benches/RESULTS.md:
//   FLORILEGE_BENCH=<folder> node xtask/e2e/bench-words.mjs [megabytes]
// Milliseconds by the page's clock from the call of a script to its answer, a hundred rows of it. The first time nothing is
// known of the words (`repeat` forgets it), the second time what was found is kept.
import { loaded } from './bench-page.mjs';

const [megabytes = '10'] = process.argv.slice(2);
// A view that asks nothing of the engine.
const { page, close, version } = await loaded(Number(megabytes), 'help');

console.log(`\nChromium ${version}, ${megabytes} MB\n`);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
row('question', 'first, ms', 'again, ms');
row(...Array(3).fill('---'));
const tell = async (name, ...question) => {
  const times = await page.evaluate(async ([ask, ...given]) => {
    const options = given.pop();
    const timed = async (more) => {
      const begin = performance.now();
      await window.florilege[ask](...given, { ...options, ...more });
      return performance.now() - begin;
    };
    return [await timed(ask === 'ngrams' ? {} : { repeat: 2 }), await timed({})];
  }, question);
  // Two times and what it took to forget: half of it is one.
  const first = question[0] === 'ngrams' ? times[0] : times[0] / 2;
  row(name, first.toFixed(0), times[1].toFixed(0));
};
const words = (await page.evaluate(() => window.florilege.frequencies({ stopWords: true, limit: 100_000 }))).rows;
const near = (count) => words.toSorted((a, b) => Math.abs(a.count - count) - Math.abs(b.count - count))[0];
await tell('word list', 'frequencies', {});
await tell('word list with DP, sorted by it', 'frequencies', { measures: ['dp'], sort: 'dp' });
await tell('word list with all dispersion, sorted by D2', 'frequencies', { measures: ['dp', 'dp_norm', 'juilland_d', 'carroll_d2', 'rosengren_s'], sort: 'carroll_d2' });
await tell('word list sorted by ARF', 'frequencies', { measures: ['arf'], sort: 'arf' });
for (const count of [10_000, 100_000]) {
  const { word, count: n } = near(count);
  await tell(`collocates of ${word} (${n})`, 'collocations', `=${word}`, {});
  await tell(`collocates of ${word} within a sentence`, 'collocations', `=${word}`, { within: 'sentence' });
}
// Every other text against the rest: two halves that have nothing to do with each other.
const ids = await page.evaluate(async () => (await window.florilege.search('de', { limit: 1_000_000 })).hits.map((hit) => hit.id));
const half = ids.toSorted().filter((_, i) => i % 2 === 0);
await tell('key words, half against half, all measures', 'keyness', { target: { with: half }, reference: 'rest', limit: 100 });
await tell('specificities over ten slices', 'specificities', { by: 'slices', n: 10, limit: 100 });
await tell('trends of three words over the texts', 'trends', ['de', 'la', 'guerre'], { by: 'text', limit: 100 });
await tell('profiles of a hundred texts', 'profile', { limit: 100 });
await tell('n-grams of 2–5, twice or more', 'ngrams', { limit: 100 });
await close();
