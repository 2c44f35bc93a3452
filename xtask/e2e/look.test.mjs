// What the eye would stumble over: cut words, things that lie over each other, controls that say nothing.
import assert from 'node:assert/strict';
import { answers, plain, reads } from './asked.mjs';
import { pageTest } from './browser.mjs';

pageTest('a node of capitals is not cut', { hash: '#concordance?q=form:OTAN' }, async ({ page }) => {
  await page.locator('.kwic .line').first().waitFor();
  const cut = await page.locator('.kwic .node button').evaluateAll((nodes) => nodes.filter((node) => node.scrollWidth > node.clientWidth).length);
  assert.equal(cut, 0);
});

for (const [width, height] of [[1366, 900], [360, 740]]) {
  pageTest(`suggested merges stand in the flow of the page at ${width} px`, { hash: '#review', width, height }, async ({ page }) => {
    const section = page.locator('.review-view section.suggestions');
    await section.waitFor();
    assert.equal(await section.evaluate((element) => getComputedStyle(element).position), 'static');
  });

  pageTest(`the sign of the key lies over no letter of the query at ${width} px`, { hash: '#concordance?q=ministres de la défense OU otan OU russie OU ukraine', width, height }, async ({ page }) => {
    await answers(page);
    const free = await page.evaluate(() => {
      const field = document.querySelector('#query');
      const key = document.querySelector('.query-key').getBoundingClientRect();
      const right = field.getBoundingClientRect().right - parseFloat(getComputedStyle(field).paddingRight);
      return key.width === 0 || right <= key.left;
    });
    assert.ok(free);
  });
}

pageTest('a card says the date of its text', { hash: '#concordance?q=otan', width: 360, height: 740 }, async ({ page }) => {
  const dates = page.locator('.kwic.cards .field.date');
  await dates.first().waitFor();
  const out = await dates.evaluateAll((fields) => fields.filter((field) => field.getBoundingClientRect().right > field.closest('.line').getBoundingClientRect().right).length);
  assert.equal(out, 0);
});

pageTest('where nothing is found there are no facets, and each view invites by itself', { hash: '#results?q=zzzzz' }, async ({ page }) => {
  await reads(page.locator('.caption h1'), /Aucun texte/);
  assert.equal(await page.locator('.facets').count(), 0);
  await page.locator('#query').fill('');
  assert.match(plain(await reads(page.locator('.results-view .empty'), /textes/)), /^Résultats.*les textes qui en parlent/);
});

pageTest('names that sort stand on one line with those that do not', { hash: '#words' }, async ({ page }) => {
  await page.locator('.sheet-table thead th').first().waitFor();
  const lines = await page.locator('.sheet-table thead th').evaluateAll((heads) => heads.filter((head) => head.textContent).map((head) => {
    const range = document.createRange();
    range.selectNodeContents(head.querySelector('button') ?? head);
    return Math.round(range.getBoundingClientRect().bottom);
  }));
  assert.ok(Math.max(...lines) - Math.min(...lines) <= 1, lines.join());
});

pageTest('the figures of an example say what they count on a narrow screen', { hash: '#help', width: 360, height: 740 }, async ({ page }) => {
  const unit = page.locator('.examples td.n').first();
  await unit.waitFor();
  assert.equal(await unit.evaluate((cell) => getComputedStyle(cell, '::after').content.replaceAll('"', '').trim()), 'occurrences');
});
