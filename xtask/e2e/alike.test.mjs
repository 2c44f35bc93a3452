// Texts like a passage: it is selected in the reader, the link names its place and none of its words, and the words
// that tell it from others are the query until another one is typed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { address, answers, plain, reads, type } from './asked.mjs';
import { pageTest } from './browser.mjs';

const ID = '003_818ffc42bcdd66a7';
const BYTES = readFileSync(new URL(`../../seeds/${ID}.txt`, import.meta.url));
const button = (page) => page.getByRole('button', { name: 'Textes semblables à ce passage' });
const selected = (page) => page.evaluate(() => getSelection().toString());
const query = (page) => page.locator('#query').inputValue();
const words = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What the link names, cut from the file. */
function passage(page) {
  const { view, keys } = address(page);
  assert.equal(view, 'results');
  assert.equal(keys.q, undefined, 'no word of the text is in the link');
  const [, id, from, to] = keys.like.match(/^(.*):(\d+)-(\d+)$/);
  assert.equal(id, ID);
  return BYTES.subarray(Number(from), Number(to)).toString('utf8');
}

pageTest('a passage selected with the mouse leads to texts like it, and Back to it', { hash: `#read?q=otan&text=${ID}` }, async ({ page, open }) => {
  const paragraph = page.locator('.reader-text p', { hasText: /OTAN/ }).first();
  await paragraph.waitFor();
  assert.equal(await button(page).count(), 0);
  await paragraph.click({ clickCount: 3 });
  const chosen = await selected(page);
  assert.ok(chosen.length > 40);
  await button(page).click();
  await reads(page.locator('.caption h1'), /textes? sur 5 (a|ont) des mots distinctifs de ce passage/);
  assert.equal(words(passage(page)), words(chosen));
  assert.match(await query(page), / OU /);
  assert.ok((await page.locator('.hit').count()) > 1, 'its words are shared');
  const link = new URL(page.url()).hash;
  await page.locator('.origin button').click();
  await page.locator('.evidence .around').waitFor();
  await page.goBack();
  await page.goBack();
  await page.locator('.read-view .reader-text').waitFor();
  assert.equal(await query(page), 'otan');
  await open('');
  await open(link);
  await page.reload();
  await answers(page);
  await reads(page.locator('.caption h1'), /mots distinctifs de ce passage/);
  assert.match(await query(page), / OU /, 'the link alone is enough');
});

pageTest('the same with the keyboard alone', { hash: `#read?q=otan&text=${ID}&at=0` }, async ({ page }) => {
  await page.locator('.reader-text p').first().waitFor();
  await page.locator('.reader-tools button').last().focus();
  await page.keyboard.press('Tab');
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('Shift+ArrowDown');
  const chosen = await selected(page);
  assert.ok(chosen.length > 40, chosen);
  await page.keyboard.press('Shift+ArrowLeft');
  const last = await selected(page);
  assert.ok(last.length < chosen.length && chosen.startsWith(last), 'the browser’s own keys go on');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Textes semblables à ce passage');
  await page.keyboard.press('Enter');
  await reads(page.locator('.caption h1'), /mots distinctifs de ce passage/);
  assert.equal(words(passage(page)), words(last));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main', 'the focus is not lost');
});

pageTest('what is typed takes the place of a passage', { hash: `#results?like=${ID}:200-900` }, async ({ page }) => {
  await reads(page.locator('.caption h1'), /mots distinctifs de ce passage/);
  await page.locator('.tabs a[href="#concordance"]').click();
  await page.locator('.kwic tbody tr').first().waitFor();
  assert.ok(address(page).keys.like, 'other views follow the passage');
  await type(page, 'otan');
  await page.locator('.tabs a[href="#results"]').click();
  await reads(page.locator('.caption h1'), /5\s+textes sur 5 répondent/);
  assert.deepEqual([address(page).keys.like, address(page).keys.q], [undefined, 'otan']);
});

for (const [name, like, said] of [
  ['that no other text shares a word with', `${ID}:0-1`, /distinctif/],
  ['of a text that is not there', 'nowhere:3-40', /n’est pas dans le corpus/],
  ['beyond the end of its text', `${ID}:999999-1000000`, /distinctif/],
]) {
  pageTest(`a passage ${name} is told so`, { hash: `#results?like=${like}` }, async ({ page }) => {
    await reads(page.locator('.results-view .empty'), said);
  });
}
