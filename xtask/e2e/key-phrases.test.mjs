// Key phrases and the volcano: by controls, by the link, by scripts; pressed, they lead to their lines.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { address } from './asked.mjs';

async function drawn(page) {
  await page.locator('.keyness-view .caption h1:not(:empty)').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

pageTest('phrases are chosen by a control and stand in the link', { hash: '#keyness', lang: 'en-US' }, async ({ page }) => {
  await drawn(page);
  await page.getByLabel('What is compared').selectOption('phrases');
  await page.locator('.caption h1', { hasText: /phrase/ }).waitFor();
  assert.equal(address(page).keys['keyness.unit'], 'phrases');
  await page.getByLabel('to (words)').fill('3');
  await page.waitForFunction(() => location.hash.includes('keyness.to=3'));
});

pageTest('a dot of the volcano leads to its lines', { hash: '#keyness?keyness.figure=volcano&keyness.unit=phrases&keyness.least=2' }, async ({ page }) => {
  await drawn(page);
  const dots = page.locator('figure svg circle[data-shape]');
  assert.ok((await dots.count()) > 10);
  await axe(page);
  await dots.last().press('Enter');
  await page.waitForFunction(() => location.hash.startsWith('#concordance'));
  assert.ok(address(page).keys.q);
});

pageTest('scripts have phrases too', {}, async ({ page }) => {
  const found = await page.evaluate(async () => {
    const { hits } = await window.florilege.search('antidrones', { limit: 1 });
    const target = { by: 'texts', part: hits[0].id };
    const phrases = await window.florilege.keyness({ target, unit: 'phrases', n: [2, 4], min: 2, limit: 5 });
    const one = await window.florilege.keyness({ target, unit: 'phrases', n: 3, min: 2, limit: 5, sort: 'log_ratio' });
    const { total } = await window.florilege.concordance(phrases.rows[0].query);
    return { phrases, one, total };
  });
  const [first] = found.phrases.rows;
  assert.equal(found.phrases.rows.length, 5);
  assert.ok(found.one.rows.every((row) => row.key.split(' ').length === 3));
  assert.equal(found.total, first.counts[0] + first.counts[1]);
  await assert.rejects(page.evaluate(() => window.florilege.keyness({ unit: 'letters' })), /no unit/);
});
