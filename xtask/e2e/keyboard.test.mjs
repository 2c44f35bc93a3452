// Everything by keyboard alone, on any layout: shortcuts go by the character, focus is seen and never caught.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { answers } from './asked.mjs';

const active = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      tag: element.tagName, id: element.id, region: element.closest('[data-region]')?.dataset.region ?? '',
      dialog: element.closest('dialog') !== null, name: element.textContent.trim().slice(0, 40),
    };
  });

async function press(page, key, times = 1) {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
}

/** Presses Tab until the focus is on what matches; fails when it goes round without. */
async function tabTo(page, selector) {
  for (let i = 0; i < 250; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

pageTest('from the open page to a sentence and back, without a mouse', {}, async ({ page }) => {
  await answers(page);
  await press(page, '/');
  assert.equal((await active(page)).id, 'query');
  assert.equal(await page.locator('#query').inputValue(), '', 'the slash is no part of the query');
  await page.keyboard.type('otan');
  await press(page, 'Enter');
  await page.locator('.kwic tbody tr').first().waitFor();
  await tabTo(page, '.kwic td.node button');
  await press(page, 'Enter');
  await page.locator('.evidence mark.current').waitFor();
  await press(page, 'n');
  await page.waitForFunction(() => document.querySelectorAll('.evidence mark')[1]?.classList.contains('current'));
  await press(page, 'Escape');
  await page.locator('.evidence').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.matches('.kwic td.node button')), true, 'focus is where it was');
});

pageTest('digits change the view; letters in a field do not', {}, async ({ page }) => {
  await answers(page);
  for (const [i, view] of ['overview', 'read', 'results', 'concordance', 'words', 'topics'].entries()) {
    await press(page, String(i + 1));
    await page.locator(`.${view}-view`).waitFor();
  }
  await press(page, '/');
  await page.keyboard.type('1/n?');
  assert.equal(await page.locator('#query').inputValue(), '1/n?');
  await page.locator('.topics-view').waitFor();
  assert.equal(await page.locator('dialog[open]').count(), 0);
});

pageTest('shortcuts go by the character, as an AZERTY keyboard sends it', { hash: '#words' }, async ({ page }) => {
  await answers(page);
  // On AZERTY the slash is Shift and the key of the colon; a digit is Shift and a key of the top row.
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', code: 'Period', shiftKey: true, bubbles: true, cancelable: true })));
  assert.equal((await active(page)).id, 'query');
  await page.locator('#query').blur();
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '6', code: 'Digit6', shiftKey: true, bubbles: true, cancelable: true })));
  await page.locator('.topics-view').waitFor();
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', code: 'Digit1', ctrlKey: true, bubbles: true, cancelable: true })));
  assert.equal(await page.locator('.topics-view').count(), 1, 'the browser keeps its own shortcuts');
});

pageTest('help opens with ?, keeps the focus inside, and gives it back', { hash: '#words?q=otan' }, async ({ page }) => {
  await answers(page);
  const tab = page.locator('.tabs a').nth(4);
  await tab.focus();
  await press(page, '?');
  await page.locator('dialog[open] #help-title').waitFor();
  assert.equal((await active(page)).dialog, true);
  for (let i = 0; i < 6; i += 1) {
    await press(page, 'Tab');
    const { dialog, tag } = await active(page);
    assert.ok(dialog || tag === 'BODY', 'the page behind is out of reach');
  }
  await press(page, '3');
  assert.equal(await page.locator('.words-view').count(), 1, 'no shortcut reaches the page behind');
  await press(page, 'Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  assert.equal(await tab.evaluate((element) => element === document.activeElement), true);
  await press(page, '?');
  await page.locator('dialog[open]').waitFor();
});

pageTest('F6 goes through the regions, both ways', { hash: '#concordance?q=otan', width: 1366 }, async ({ page }) => {
  await page.locator('.kwic td.node button').first().click();
  await page.locator('.evidence mark.current').waitFor();
  await page.locator('#query').focus();
  const round = [];
  for (let i = 0; i < 4; i += 1) {
    await press(page, 'F6');
    round.push((await active(page)).region);
  }
  assert.deepEqual(round, ['rail', 'main', 'evidence', 'header']);
  await press(page, 'Shift+F6');
  assert.equal((await active(page)).region, 'evidence');
});

pageTest('shortcuts of one key can be switched off, and stay off in the link', { hash: '#words' }, async ({ page }) => {
  await answers(page);
  await press(page, '?');
  await page.locator('dialog[open] input[type=checkbox]').first().check();
  await press(page, 'Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.evaluate(() => document.activeElement.blur());
  for (const key of ['1', '/', '?', 'n']) await press(page, key);
  assert.equal(await page.locator('.words-view').count(), 1);
  assert.equal(await page.locator('dialog[open]').count(), 0);
  assert.notEqual((await active(page)).id, 'query');
  assert.match(page.url(), /nokeys=1/);
  await page.reload();
  await answers(page);
  await press(page, '1');
  await page.locator('.words-view').waitFor();
});

for (const [view, width] of [['overview', 1366], ['read', 1366], ['concordance', 1366], ['words', 1366], ['topics', 1366], ['review', 1366], ['concordance', 360]]) {
  pageTest(`Tab comes to every control of ${view} at ${width} px, sees it, and leaves it`, { hash: `#${view}?q=kiev`, width, height: 768 }, async ({ page }) => {
    await answers(page);
    await page.locator('.reading .meaning').waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    if (view === 'topics') await page.locator('.passages li').first().waitFor();
    const all = await page.evaluate(() => {
      const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';
      const list = [...document.querySelectorAll(focusable)].filter(
        // Of a group of radio buttons Tab comes to the chosen one; arrows go on from there.
        (e) => e.checkVisibility() && e.tabIndex >= 0 && !(e.type === 'radio' && !e.checked),
      );
      list.forEach((element, i) => (element.dataset.stop = i));
      return list.map((e) => `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 20)}`);
    });
    const reached = new Set();
    const unseen = [];
    await page.evaluate(() => document.activeElement.blur());
    for (let i = 0; i < all.length + 5; i += 1) {
      await press(page, 'Tab');
      const stop = await page.evaluate(() => {
        const e = document.activeElement;
        if (e === document.body) return null;
        const style = getComputedStyle(e);
        const around = getComputedStyle(e.closest('.query') ?? e);
        const ring = (s) => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
        const box = e.getBoundingClientRect();
        return { stop: e.dataset.stop, seen: (ring(style) || ring(around)) && box.width > 0 && box.bottom > 0 && box.top < innerHeight };
      });
      if (!stop) continue;
      reached.add(Number(stop.stop));
      if (!stop.seen) unseen.push(all[Number(stop.stop)]);
    }
    assert.deepEqual(all.filter((_, i) => !reached.has(i)), [], 'never reached');
    assert.deepEqual(unseen, [], 'focus not seen');
  });
}
