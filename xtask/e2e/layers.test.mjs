// What counts as the same word: chosen for the page, named for one word, kept in the link; and the language data,
// which come after the first answer and are there without a network.
import assert from 'node:assert/strict';
import { offlineReady, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';

const lemmasAreHere = (page) => page.evaluate(() => window.florilege.analyze('Ils renforcent.', { lang: 'fr' }));
const isLanguageFile = (name) => name.startsWith('languages/');

pageTest('language data come last, and only those of the texts', {}, async ({ page, server }) => {
  const { tokens } = await (await answers(page), lemmasAreHere(page));
  assert.equal(tokens[1].lemma, 'renforcer');
  assert.equal(tokens[1].pos, 'VERB');
  const first = server.requests.findIndex(isLanguageFile);
  const isModule = (name) => name.endsWith('.wasm');
  assert.ok(first > server.requests.findIndex(isModule), 'behind what the first answer needs');
  // The offline copy may ask once more.
  assert.deepEqual([...new Set(server.requests.filter(isLanguageFile))], ['languages/fr.flang'], 'the texts are French');
});

pageTest('a lemma finds its forms, and the link keeps the layer', { hash: '#concordance?q=renforcer&layer=lemma' }, async ({ page }) => {
  await lemmasAreHere(page);
  const line = plain(await reads(page.locator('.reading .meaning'), /renforcée/));
  assert.match(line, /toutes les formes du lemme/);
  await page.locator('#layer').selectOption('form');
  assert.equal(address(page).keys.layer, 'form');
  await reads(page.locator('.reading .meaning'), /forme exacte/);
  await page.goBack();
  await reads(page.locator('.reading .meaning'), /renforcée/);
  await page.locator('#layer').selectOption('fold');
  assert.equal(address(page).keys.layer, undefined, 'the default is not in the link');
});

for (const query of ['lemma:renforcer', '[lemma="renforcer"]']) {
  pageTest(`lemmas that come late reach the answer to ${query}`, { hash: `#concordance?q=${encodeURIComponent(query)}` }, async ({ page }) => {
    await lemmasAreHere(page);
    const { matches } = await ask(page, 'search', query);
    await reads(page.locator('.reading .meaning'), new RegExp(`\\b${matches}\\s+occurrences`));
    await reads(page.locator('.kwic'), /renforcée/);
  });
}

pageTest('one word can name its layer', {}, async ({ page }) => {
  const count = async (query) => (await ask(page, 'search', query)).matches;
  assert.equal(await count('otan'), 21);
  const [exact, other] = [await count('form:OTAN'), await count('form:Otan')];
  assert.ok(exact > 0 && other > 0);
  assert.equal(exact + other, 21, 'the parts of compounds have a case too');
  assert.equal(await count('cased:OTAN'), exact);
  await lemmasAreHere(page);
  assert.ok((await count('lemma:renforcer')) > (await count('renforcer')));
});

pageTest('the words of the list follow the layer', { hash: '#words?layer=lemma' }, async ({ page }) => {
  await lemmasAreHere(page);
  const rows = async (layer) => (await ask(page, 'frequencies', { layer, limit: 1 })).types;
  assert.ok((await rows('lemma')) < (await rows('stem')) || (await rows('lemma')) < (await rows('fold')));
  assert.ok((await rows('form')) > (await rows('fold')));
});

pageTest('lemmas are there without a network', { noisy: true }, async ({ page, server }) => {
  await answers(page);
  await lemmasAreHere(page);
  await offlineReady(page);
  await answers(page);
  await lemmasAreHere(page);
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match('languages/fr.flang')));
    return found.some(Boolean);
  });
  await server.stop();
  await page.reload();
  await answers(page);
  const { tokens } = await lemmasAreHere(page);
  assert.equal(tokens[1].lemma, 'renforcer');
  server.stop = async () => {};
});

pageTest('structures are read in queries', {}, async ({ page }) => {
  const count = async (query) => (await ask(page, 'search', query)).matches;
  const inside = await count('otan within quote');
  assert.ok(inside > 0);
  assert.equal(inside + (await count('otan not within quote')), 21);
  assert.equal((await count('otan within speech')) + (await count('otan within marked')), inside);
});
