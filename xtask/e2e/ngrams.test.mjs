// window.florilege.ngrams: phrases with their counts, the query that shows them, refusals, progress and cancelling.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { ask, refusal } from './asked.mjs';

const TEXTS = [
  { id: 'a', text: 'Elle met fin à la guerre. Il met terme à tout, et met fin à la guerre.' },
  { id: 'b', text: 'On met fin à ceci. La guerre continue.' },
];

pageTest('phrases are counted, and their queries find as many places', {}, async ({ page }) => {
  await ask(page, 'load', TEXTS);
  const { words, documents, total, rows, lengths, notes } = await ask(page, 'ngrams', { n: [2, 3], min: 2, limit: 100 });
  assert.deepEqual([words, documents, notes], [25, 2, []]);
  assert.equal(total, rows.length);
  assert.deepEqual(lengths.map(({ n }) => n), [2, 3]);
  const row = rows.find(({ text }) => text === 'met fin à');
  assert.deepEqual([row.count, row.documents, row.n, row.keys], [3, 2, 3, ['met', 'fin', 'a']]);
  for (const { query, exact, count } of rows) {
    assert.ok(exact, query);
    assert.equal((await ask(page, 'search', query)).matches, count, query);
  }
  const { rows: segments, leftOut } = await ask(page, 'ngrams', { n: [2, 8], maximal: true });
  assert.ok(segments.some(({ text }) => text === 'met fin à la guerre') && leftOut.inLonger > 0);
});

pageTest('a frame around a word has its fillers', {}, async ({ page }) => {
  await ask(page, 'load', TEXTS);
  const { rows } = await ask(page, 'ngrams', { n: 3, slots: 1, around: 'met' });
  const { text, count, fillers, nFillers } = rows[0];
  assert.deepEqual([text, count, nFillers, fillers], ['met * à', 4, 2, [[['fin'], 3], [['terme'], 1]]]);
});

pageTest('what cannot be read is refused, what cannot be had is said', {}, async ({ page }) => {
  assert.match(await refusal(page, 'ngrams', { layer: 'x' }), /layer/);
  assert.match(await refusal(page, 'ngrams', { stopWords: 'x' }), /anywhere, inside, none/);
  assert.match(await refusal(page, 'ngrams', { sort: 'x' }), /count, texts, n, dp, words/);
  assert.match(await refusal(page, 'ngrams', { around: '((' }), /query/);
  const { notes, rows } = await ask(page, 'ngrams', { around: 'xyzzy' });
  assert.deepEqual([notes.length, rows], [1, []]);
});

pageTest('progress is heard and a signal cancels', {}, async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const shares = [];
    await window.florilege.ngrams({ onprogress: (share) => shares.push(share) });
    const aborting = new AbortController();
    const asked = window.florilege.ngrams({ n: [2, 8], signal: aborting.signal });
    aborting.abort();
    return { shares, name: await asked.then(() => 'answered', (error) => error.name) };
  });
  assert.ok(heard.shares.every((share, i) => share >= 0 && share <= 1 && (i === 0 || share >= heard.shares[i - 1])));
  assert.equal(heard.name, 'AbortError');
});
