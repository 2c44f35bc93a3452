// Nothing that a person does takes the focus away: it stays in the region, or goes back to where it was.
import assert from 'node:assert/strict';
import { answers } from './asked.mjs';
import { pageTest } from './browser.mjs';

const TEXT = '003_818ffc42bcdd66a7';

/** Waits until the page is at rest and the focus is on something; says where. */
async function rests(page) {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.waitForFunction(() => document.activeElement !== document.body);
  // What is drawn a frame later may take it away again.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  return page.evaluate(() => {
    const active = document.activeElement;
    return { region: active.closest('[data-region]')?.dataset.region, name: active.textContent, is: active.matches('#main, button, a, input') };
  });
}

for (const [what, hash, control, changed, region] of [
  ['a facet', 'results?q=otan', 'button.facet', '.facet[aria-pressed=true]', 'main'],
  ['an example of the help', 'help', '.examples button', '.concordance-view', 'main'],
  ['a neighbour of the query', 'concordance?q=otan ukraine', '.neighbour', '.kwic', 'main'],
  ['a word of the list', 'words', '.sheet-table td.word button', '.concordance-view', 'main'],
  ['a suggested merge', 'review', '.suggestions .primary', '.merged, .ledger', 'main'],
  ['the example of an empty view', 'results', '.empty .primary', '.hits', 'main'],
  ['the text read whole', `concordance?q=otan&text=${TEXT}`, '.open-text', '.read-view', 'main'],
  ['another language', 'words', '.tools button', 'html[lang=en]', 'header'],
]) {
  pageTest(`the focus outlives ${what}`, { width: 1366, hash: `#${hash}` }, async ({ page }) => {
    await answers(page);
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    await page.locator(control).first().focus();
    await page.keyboard.press('Enter');
    await page.locator(changed).first().waitFor({ state: 'attached' });
    assert.equal((await rests(page)).region, region);
  });
}

for (const leave of ['.evidence-head .close', 'Escape']) {
  pageTest(`evidence that is closed by ${leave} gives the focus back to its line`, { width: 1366, hash: '#concordance?q=otan' }, async ({ page }) => {
    const node = page.locator('.kwic .node button').nth(2);
    await node.focus();
    await page.keyboard.press('Enter');
    await page.locator('.evidence mark.current').waitFor();
    await page.keyboard.press('F6');
    assert.equal((await rests(page)).region, 'evidence');
    if (leave !== 'Escape') await page.locator(leave).focus();
    await page.keyboard.press(leave === 'Escape' ? leave : 'Enter');
    await page.locator('.evidence').waitFor({ state: 'detached' });
    await rests(page);
    assert.ok(await node.evaluate((element) => element === document.activeElement));
  });
}

pageTest('one merge after the other, without looking for the button', { width: 1366, hash: '#review' }, async ({ page }) => {
  await answers(page);
  const merges = page.locator('.suggestions .primary');
  await merges.nth(1).focus();
  const before = await merges.count();
  await page.keyboard.press('Enter');
  await page.waitForFunction((n) => document.querySelectorAll('.suggestions .primary').length < n, before);
  await rests(page);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.suggestions .primary')));
});

pageTest('whoever uses a mouse sees no outline, and a click on nothing lets the focus go', { width: 1366, hash: '#words' }, async ({ page }) => {
  await answers(page);
  await page.locator('.sheet-table td.word button').first().click();
  await page.locator('.kwic').waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'main');
  assert.equal(await page.evaluate(() => document.activeElement.matches(':focus-visible')), false);
  await page.mouse.click(1300, 790);
  await page.locator('#query').focus();
  await page.keyboard.type('kiev');
  await rests(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'query');
});
