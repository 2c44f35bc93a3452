// The inspector: a pasted sentence cut and explained, walked with the keyboard, paged when it is long, a text of the
// corpus and the panel of the reader; axe finds nothing in any theme and width.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { answers, plain, reads } from './asked.mjs';

const forms = (page) => page.locator('.token .form').allInnerTexts();
const selected = (page) => page.locator('.token[aria-selected="true"]');

async function paste(page, text) {
  await page.locator('.inspect-what textarea').fill(text);
  await page.waitForFunction(
    (first) => document.querySelector('.token .form')?.textContent === first,
    text.match(/^\S+?[’']|^\S+/)[0],
  );
}

pageTest('a pasted sentence is cut, and every token says its rule', { hash: '#inspector' }, async ({ page }) => {
  await answers(page);
  await page.locator('.token').first().waitFor();
  await paste(page, 'L’OTAN a-t-elle promis 1\u202f000 soldats aux États-Unis\u200b ?');
  assert.deepEqual((await forms(page)).map(plain), ['L’', 'OTAN', 'a', '-t-elle', 'promis', '1⍽000', 'soldats', 'aux', 'États-Unis', '?']);
  assert.deepEqual(await page.locator('.gap').allInnerTexts(), ['␣', '␣', '␣', '␣', '␣', '␣', 'U+200B', '␣']);
  assert.match(plain(await page.locator('#token-3').textContent()), /^-t-elle ?clitique, Règle ?: pronom inversé$/);
  await page.locator('#token-8').click();
  await reads(page.locator('.chain'), /lemme\s*États-Unis/);
  const card = page.locator('.token-card');
  await reads(card, /mot composé/);
  assert.match(plain(await card.innerText()), /États \+ Unis[\s\S]*U\+200B/);
  assert.match(plain(await page.locator('.chain').innerText()), /forme repliée\s*etats-unis/);
  const { href } = await page.evaluate(() => ({ href: document.querySelector('.methods a').href }));
  assert.equal(await page.evaluate((href) => fetch(href).then((answer) => answer.status), href), 200);
  assert.ok(!(await page.evaluate(() => location.hash)).includes('OTAN'), 'a link holds no text');
});

pageTest('the keyboard walks along the tokens', { hash: '#inspector' }, async ({ page }) => {
  await answers(page);
  await page.locator('.token').first().waitFor();
  await paste(page, 'Il part. Elle reste ici. Fin.');
  await page.locator('.tokens').focus();
  const at = async (key) => {
    await page.keyboard.press(key);
    const id = await selected(page).getAttribute('id');
    assert.equal(await page.locator('.tokens').getAttribute('aria-activedescendant'), id);
    return Number(id.slice('token-'.length));
  };
  const keys = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'Home', 'ArrowLeft'];
  const seen = [];
  for (const key of keys) seen.push(await at(key));
  assert.deepEqual(seen, [1, 2, 1, 3, 7, 3, 8, 8, 7, 3, 0, 0]);
  await reads(page.locator('.token-card .specimen'), /^Il$/);
});

pageTest('a long text is shown stretch by stretch', { hash: '#inspector' }, async ({ page }) => {
  await answers(page);
  await page.locator('.token').first().waitFor();
  await paste(page, 'Encore une phrase de plus. '.repeat(4_000));
  await page.locator('.stretch').waitFor();
  const n = await page.locator('.token').count();
  assert.ok(n > 100 && n < 1_000, `${n} tokens`);
  assert.ok(await page.locator('.stretch button').first().isDisabled());
  const before = await page.locator('.stretch span').innerText();
  await page.locator('.stretch button').nth(1).click();
  await page.waitForFunction((before) => document.querySelector('.stretch span').textContent !== before, before);
  assert.ok(await page.locator('.stretch button').first().isEnabled());
});

pageTest('quotations have brackets that say what they are', { hash: '#inspector', lang: 'en-GB' }, async ({ page }) => {
  await answers(page);
  await page.locator('.token').first().waitFor();
  await paste(page, 'Il dit : « Nous partons “demain”, loin. Un « mur »');
  assert.deepEqual(await page.locator('.bracket.opens').allInnerTexts(), ['speech, not closed', 'in marks', 'in marks']);
  assert.equal(await page.locator('.bracket.closes').count(), 3);
});

pageTest('texts of the corpus are inspected too, from the reader as well', { hash: '#read?text=001_b0cf8c7d3bfe6c2f' }, async ({ page }) => {
  await answers(page);
  await page.locator('.reader-text p').first().waitFor();
  await page.locator('button.inspect').click();
  await page.locator('.token').first().waitFor();
  assert.equal(await page.locator('.reader-text').isVisible(), false);
  await page.locator('button.inspect').click();
  await page.locator('.reader-text p').first().waitFor();
  await page.locator('.tabs a[href="#inspector"]').click();
  await page.locator('.inspector-view .token').first().waitFor();
  assert.equal(await page.locator('.inspector-view select').inputValue(), '001_b0cf8c7d3bfe6c2f');
  assert.equal(await page.locator('.evidence').count(), 0, 'the text stands once on the page');
  await page.locator('.inspector-view select').selectOption('');
  await page.locator('.inspect-what textarea').waitFor();
});

pageTest('nothing in a pasted text is markup', { hash: '#inspector' }, async ({ page }) => {
  await answers(page);
  await page.locator('.token').first().waitFor();
  await page.locator('.inspect-what textarea').fill('<img src=x onerror=alert(1)> \u202egauche \0');
  await page.waitForFunction(() => document.querySelector('.token .form')?.textContent === '<');
  assert.equal(await page.locator('.inspector img').count(), 0);
});

for (const theme of ['light', 'dark']) {
  for (const width of [360, 1366]) {
    pageTest(`axe finds nothing in the inspector: ${theme}, ${width} px`, { theme, width, height: 768, hash: '#inspector' }, async ({ page }) => {
      await answers(page);
      await page.locator('.token').first().waitFor();
      assert.deepEqual(await axe(page), [], 'a sentence');
      await page.locator('.inspector-view select').selectOption({ index: 2 });
      await page.locator('.stretch').waitFor();
      assert.deepEqual(await axe(page), [], 'a text');
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, 'too wide');
    });
  }
}
