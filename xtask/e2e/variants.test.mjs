// Spellings of one word: suggested with reasons, merged and parted by the person, kept in the link. Stop words put
// away, written and read. The same word as other programs count it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { axe, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';

const offer = (page, form) => page.locator('.suggestions .variant', { hasText: form });

pageTest('a suggestion says why, shows its places, and is merged and parted', { hash: '#review' }, async ({ page }) => {
  await answers(page);
  const atoo = offer(page, 'atoo');
  assert.match(plain(await reads(atoo, /OTAN/)), /atoo 1 compte comme OTAN 20/);
  assert.match(plain(await atoo.locator('.reasons').innerText()), /ministres de la défense de l’…/i);
  await atoo.locator('.see').click();
  assert.match(await reads(atoo.locator('blockquote'), /atoo/), /ministres de la défense de l’atoo/);
  assert.equal(await page.locator('.state-line', { hasText: 'graphie' }).count(), 0);
  await atoo.locator('.primary').click();
  await page.locator('.merged .variant', { hasText: 'atoo' }).waitFor();
  assert.equal(await atoo.count(), 0, 'it is not suggested any more');
  assert.equal(address(page).keys.merge, 'atoo:OTAN');
  assert.match(plain(await reads(page.locator('.state-line button'), /graphie/)), /1 graphie réunie/);
  await page.locator('.merged button', { hasText: 'Séparer' }).click();
  await atoo.waitFor();
  assert.equal(address(page).keys.merge, undefined);
});

pageTest('what is dismissed is not offered, until it is asked for', { hash: '#review' }, async ({ page }) => {
  await answers(page);
  const kyiv = offer(page, 'Kyiv');
  await kyiv.locator('button', { hasText: 'Écarter' }).click();
  await kyiv.waitFor({ state: 'detached' });
  assert.equal(address(page).keys.unmerge, 'Kyiv:Kiev');
  await page.reload();
  await answers(page);
  await offer(page, 'atoo').waitFor();
  assert.equal(await kyiv.count(), 0);
  await page.locator('button', { hasText: 'Les proposer de nouveau' }).click();
  await kyiv.waitFor();
});

pageTest('a merge of one’s own is of words that are there', { hash: '#review' }, async ({ page }) => {
  await answers(page);
  const [form, of] = [page.locator('.own-merge input').nth(0), page.locator('.own-merge input').nth(1)];
  const merge = async (a, b) => {
    await form.fill(a);
    await of.fill(b);
    await of.press('Enter');
  };
  const problem = page.locator('.own-merge .problem');
  await merge('kangourou', 'OTAN');
  await reads(problem, /kangourou.*n’est pas dans les textes/);
  await merge('aide militaire', 'OTAN');
  await reads(problem, /pas un seul mot/);
  await merge('Otan', 'OTAN');
  await reads(problem, /comptent déjà ensemble/);
  await merge('Alliance', 'OTAN');
  await page.locator('.merged .variant', { hasText: 'Alliance' }).waitFor();
  assert.equal(address(page).keys.merge, 'Alliance:OTAN');
});

pageTest('a link brings its merges, and a broken one does no harm', { hash: '#review?merge=Kyiv:Kiev,x,:' }, async ({ page }) => {
  await answers(page);
  assert.equal(await page.locator('.merged .variant').count(), 0);
  await page.goto(`${page.url().split('#')[0]}#review?merge=Kyiv:Kiev`);
  await page.locator('.merged .variant', { hasText: 'Kyiv' }).waitFor();
});

pageTest('stop words are put away, saved and read', { hash: '#words' }, async ({ page }) => {
  await answers(page);
  const open = () => page.locator('.state-line button', { hasText: 'mots-outils' }).click();
  const rows = async () => (await ask(page, 'frequencies', { limit: 3 })).rows.map(({ word }) => word);
  await open();
  const dialog = page.locator('.dialog[open]');
  const [file] = await Promise.all([page.waitForEvent('download'), dialog.locator('button', { hasText: 'Enregistrer la liste' }).click()]);
  const list = await readFile(await file.path(), 'utf8');
  assert.ok(list.split('\n').length > 500 && list.includes('\nnotamment\n'));
  await dialog.locator('input[type=file]').setInputFiles({ name: 'l.txt', mimeType: 'text/plain', buffer: Buffer.from(list.replace('\nles\n', '\nOTAN\n')) });
  await reads(dialog, /\+ otan, − les/);
  assert.ok((await rows()).includes('les'));
  assert.deepEqual([address(page).keys.stop, address(page).keys.unstop], ['otan', 'les']);
  await dialog.locator('input[type=checkbox]').check();
  await reads(dialog, /Aucun mot n’est laissé de côté/);
  assert.equal(address(page).keys.nostop, '1');
  await page.waitForFunction(async () => (await window.florilege.frequencies({ limit: 1 })).rows[0].word !== 'défense');
  assert.equal((await ask(page, 'search', 'otan')).matches, 21, 'a search knows no stop words');
  await dialog.locator('input[type=checkbox]').uncheck();
  await page.waitForFunction(async () => (await window.florilege.frequencies({ limit: 1 })).rows[0].word === 'défense');
});

pageTest('the same word as other programs count it', { hash: '#words?q=otan' }, async ({ page }) => {
  await answers(page);
  await page.locator('.profiles summary').click();
  const table = plain(await reads(page.locator('.profiles-table'), /TXM/));
  assert.match(table, /Florilège.*1 979 679 \d+ = OTAN 20/i);
  assert.match(table, /comme Voyant.*l’otan \d+/);
  assert.match(table, /comme TXM.*2 163.*OTAN 12 \+ Otan 8/);
});

for (const [lang, theme, width] of [['fr-FR', 'light', 1280], ['en-GB', 'dark', 360]]) {
  pageTest(`variants can be read in ${lang}, ${theme}, ${width} px wide`, { lang, theme, width, hash: '#review?merge=Kyiv:Kiev' }, async ({ page }) => {
    await answers(page);
    await offer(page, 'atoo').locator('.see').click();
    await page.locator('.variant-places blockquote').first().waitFor();
    assert.deepEqual(await axe(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
  });
}
