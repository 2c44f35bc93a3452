// Facets beside the texts found: values with their texts, which narrow the subcorpus and widen it again.
import assert from 'node:assert/strict';
import { answers, ask, plain, reads } from './asked.mjs';
import { pageTest } from './browser.mjs';

const value = (page, label) => page.locator('.facets button.facet', { hasText: label });
const state = (page) => page.locator('.state-line button.subcorpus');

pageTest('a value keeps its texts alone, and gives the others back', { width: 1366, hash: '#results?q=otan' }, async ({ page }) => {
  await answers(page);
  await reads(value(page, '2025'), /2025\s+2/);
  await value(page, '2025').click();
  await reads(state(page), /date:2025\s: 2\stextes sur\s5/);
  await page.waitForFunction(() => document.querySelectorAll('.hit').length === 2);
  assert.equal(await value(page, '2025').getAttribute('aria-pressed'), 'true');
  await value(page, '2025').click();
  await reads(state(page), /^5\stextes$/);
  await page.waitForFunction(() => document.querySelectorAll('.hit').length === 5);
});

pageTest('what has no date is a value of its own, and values of two facets meet', { width: 1366, hash: '#results?q=otan' }, async ({ page }) => {
  await answers(page);
  await value(page, 'sans date').click();
  await reads(state(page), /2\stextes sur\s5/);
  await value(page, 'EurasiaFocus').click();
  await reads(state(page), /1\stexte sur\s5/);
  await page.waitForFunction(() => document.querySelectorAll('.hit').length === 1);
  await page.goBack();
  await reads(state(page), /2\stextes sur\s5/);
});

pageTest('columns of own texts are facets, by keyboard and at 360 px', { width: 360, height: 740, hash: '#results?q=guerre' }, async ({ page }) => {
  await answers(page);
  await ask(page, 'load', [
    { id: 'a', text: 'La guerre.', genre: 'note' },
    { id: 'b', text: 'La guerre, la guerre.', genre: 'essai' },
    { id: 'c', text: 'La paix.', genre: 'essai' },
  ]);
  const summary = page.locator('.facets summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await value(page, 'essai').focus();
  assert.match(plain(await value(page, 'essai').getAttribute('title')), /1 texte trouvé sur 2/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.hit').length === 1);
  await reads(page.locator('.hit'), /La guerre, la guerre/);
});
