// Text profiles, the vocabulary and the filter of the word list, from scripts and in their views.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { ask, refusal } from './asked.mjs';

// The example of textstat, whose figures are by words as they are written: 19 of them, l'OTAN one.
const TEXT = "Les ministres de la Défense de l'OTAN se réunissent jeudi à Bruxelles. Ils doivent discuter du soutien à l'Ukraine.";

pageTest('a profile has the published figures, and says why a value is missing', {}, async ({ page }) => {
  await ask(page, 'load', [{ id: 'a', text: TEXT, lang: 'fr' }, { id: 'b', text: '' }]);
  const { texts, whole, total, window, syllables } = await ask(page, 'profile', { window: 5 });
  assert.deepEqual([total, texts.length, window], [2, 2, 5]);
  const { measures } = texts[0];
  assert.equal(measures.words, 21);
  assert.equal(measures.lix.toFixed(3), '51.605');
  assert.equal(measures.coleman_liau_textstat.toFixed(3), '9.474');
  assert.equal(measures.lix_florilege.toFixed(3), '48.595');
  assert.ok(measures.kandel_moles > 60 && measures.flesch === null);
  assert.equal(texts[0].reasons.flesch, 'OtherLanguage');
  assert.equal(texts[1].measures.mattr, null);
  assert.equal(texts[1].reasons.mattr, 'NoWords');
  assert.equal(whole.words.value, 21);
  assert.match(syllables, /Florilège/);
  const one = await ask(page, 'profile', { texts: ['b'], measures: ['words', 'ttr'], whole: false });
  assert.deepEqual(one.texts.map(({ id, measures }) => [id, measures]), [['b', { words: 0, ttr: null }]]);
  assert.match(await refusal(page, 'profile', { measures: ['nonsense'] }), /nonsense.*mattr/);
});

pageTest('the word list takes patterns and bounds', {}, async ({ page }) => {
  const keys = async (options) => (await ask(page, 'frequencies', { limit: 1000, ...options })).rows.map((row) => row.word);
  const begin = await keys({ filter: 'minist*' });
  assert.ok(begin.length > 1 && begin.every((word) => /^minist/i.test(word)));
  const end = await keys({ filter: '/.*ment/' });
  assert.ok(end.length > 3 && end.every((word) => /ment$/i.test(word)));
  assert.ok((await keys({ filter: 'otan~1 SAUF otan' })).every((word) => !/otan/i.test(word)));
  const { total, rows } = await ask(page, 'frequencies', { stopWords: true, min: 1, max: 1, limit: 5, perText: true });
  assert.deepEqual([total, rows.length], [461, 5]);
  assert.ok(rows.every((row) => row.perText.length === 5 && row.perText.reduce((a, b) => a + b) === 1));
  assert.match(await refusal(page, 'frequencies', { filter: '/min[/' }), /4/);
});

pageTest('the hapaxes of the vocabulary lead to their list', { hash: '#vocabulary' }, async ({ page }) => {
  await page.getByRole('heading', { name: /461\s+mots ne paraissent/ }).waitFor();
  assert.equal(await page.locator('svg').count() >= 2, true);
  await page.getByRole('button', { name: /Voir ces mots/ }).click();
  await page.waitForFunction(() => location.hash.includes('words.most=1'));
  await page.getByText(/461\s+rangées/).waitFor();
});

pageTest('texts stand side by side, and a column sorts them', { hash: '#profiles' }, async ({ page }) => {
  await page.getByRole('heading', { name: /MATTR/ }).first().waitFor();
  await page.getByRole('button', { name: 'MTLD' }).click();
  await page.waitForFunction(() => location.hash.includes('profiles.by=mtld'));
  await page.getByRole('heading', { name: /MTLD/ }).first().waitFor();
  await page.getByRole('gridcell', { name: /L’Alliance atlantique/ }).first().waitFor();
});

pageTest('a bar is as long as its figure', { hash: '#profiles' }, async ({ page }) => {
  await page.locator('.cell-bar').first().waitFor();
  // What is drawn, beside the share that is meant, of the first three bars.
  const drawn = await page.locator('.cell-bar > span').evaluateAll((bars) => bars.slice(0, 3).map((bar) => [
    bar.getBoundingClientRect().width / bar.parentElement.getBoundingClientRect().width,
    parseFloat(bar.style.width) / 100,
  ]));
  for (const [share, meant] of drawn) {
    assert.ok(Math.abs(share - meant) < 0.06, JSON.stringify(drawn));
  }
});
