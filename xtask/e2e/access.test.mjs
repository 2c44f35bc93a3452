// Everybody can use it: axe finds nothing in any view, theme, width or dialog; nothing scrolls sideways at
// 320 px; the page speaks one language at a time.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { answers, plain, reads } from './asked.mjs';

const VIEWS = ['overview', 'read', 'results', 'concordance', 'words', 'topics', 'texts', 'review', 'inspector'];
const TEXT = '001_b0cf8c7d3bfe6c2f';

/** Waits until the view is drawn and nothing is computed any more. */
async function drawn(page, view) {
  await page.locator(`.${view}-view`).waitFor();
  const last = {
    overview: '.topic-lines li',
    read: '.reader-text p',
    results: '.hit',
    concordance: '.kwic tbody tr',
    words: '.sheet-table tbody tr',
    topics: '.passages li',
    texts: '.texts-table tbody tr',
    review: '.review-view li',
    inspector: '.token',
  };
  await page.locator(last[view]).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

async function show(page, view) {
  await page.locator(`.tabs a[href="#${view}"]`).click();
  await drawn(page, view);
}

for (const theme of ['light', 'dark']) {
  for (const width of [360, 1366]) {
    pageTest(`axe finds nothing: ${theme}, ${width} px`, { theme, width, height: 768, hash: '#overview?q=otan' }, async ({ page }) => {
      await answers(page);
      for (const view of VIEWS) {
        await show(page, view);
        assert.deepEqual(await axe(page), [], view);
      }
      await show(page, 'concordance');
      await page.locator('.kwic td.node button').nth(3).click();
      await page.locator('.evidence mark.current').waitFor();
      assert.deepEqual(await axe(page), [], 'evidence');
      await page.locator('.evidence .close').click();
      await page.locator('.toolbar .menu summary').click();
      assert.deepEqual(await axe(page), [], 'menu');
      await page.locator('#query').fill('(otan AND');
      await page.locator('.diagnostic.error').first().waitFor();
      assert.deepEqual(await axe(page), [], 'a malformed query');
      await page.locator('#query').fill('');
      await page.locator('.concordance-view .empty').waitFor();
      assert.deepEqual(await axe(page), [], 'no query');
    });

    pageTest(`axe finds nothing in dialogs: ${theme}, ${width} px`, { theme, width, height: 768, hash: '#words?q=otan&colour=1&corpus=other' }, async ({ page }) => {
      await answers(page);
      await page.locator('.notice').nth(1).waitFor();
      assert.deepEqual(await axe(page), [], 'notices');
      for (const [name, button, content] of [
        ['help', '.tools .tool:last-child', '.help-table'],
        ['stop-words', '.state-line button:nth-of-type(2)', '.word-chips li'],
        ['subcorpus', '.state-line button.subcorpus', 'form'],
        ['add-texts', '.rail .add', 'textarea'],
      ]) {
        if (name === 'add-texts' && width < 900) await page.locator('.rail summary').click();
        await page.locator(button).click();
        await page.locator(`dialog[open] ${content}`).first().waitFor();
        assert.equal(await page.locator('dialog[open]').getAttribute('aria-labelledby'), `${name}-title`);
        if (name === 'add-texts') {
          await page.locator('dialog[open] textarea').fill('Un otan \ufffd.');
          await page.locator('dialog[open] button:text-matches("Ajouter ce texte")').click();
          await page.locator('.arrived li').waitFor();
        }
        assert.deepEqual(await axe(page), [], name);
        const wide = await page.locator('dialog[open]').evaluate((dialog) => dialog.getBoundingClientRect().right - innerWidth);
        assert.ok(wide <= 0, `${name} is ${wide} px too wide`);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    });
  }
}

for (const lang of ['fr-FR', 'en-GB']) {
  pageTest(`no page is wider than 320 px, ${lang}`, { lang, width: 320, height: 640, hash: '#overview?q=otan' }, async ({ page }) => {
    await answers(page);
    const check = async (what) => {
      const wide = await page.evaluate(() => {
        const over = document.documentElement.scrollWidth - innerWidth;
        if (over <= 0) return '';
        const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
        return `${over} px: ${out.slice(0, 3).map((e) => `${e.tagName}.${e.className}`).join(' ')}`;
      });
      assert.equal(wide, '', what);
    };
    for (const view of VIEWS) {
      await show(page, view);
      await check(view);
    }
    await show(page, 'concordance');
    await page.locator('.kwic td.node button').nth(2).click();
    await page.locator('.evidence mark.current').waitFor();
    await check('evidence');
    await page.locator('.evidence .close').click();
    await page.locator('#query').fill(`"${'anticonstitutionnellement'.repeat(8)}`);
    await page.locator('.reading p').first().waitFor();
    await check('a long word');
    await page.locator('.tools .tool').last().click();
    await page.locator('.help-table').first().waitFor();
    await check('help');
  });
}

/** All that the page itself says: text and names, outside what is quoted from the corpus. */
const sayings = (page) =>
  page.evaluate(() => {
    const own = document.querySelector('html').lang;
    const said = new Set();
    const quotations = 'td, q, blockquote, kbd, code, .pair b, .word, .topic, .topic-line, .reader-text, .texts .title, .terms, .made, '
      + '.about, .measure, h1, .heat-table, .word-chips, .excerpt, .neighbour, #trouble, .brand';
    const quoted = (element) =>
      element.closest('[lang]')?.lang !== own || element.closest(quotations) !== null;
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility() || quoted(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const value = element.getAttribute(name);
        if (value && /\p{L}{3}/u.test(value)) said.add(`${name}: ${value}`);
      }
      for (const node of element.childNodes) {
        const text = node.nodeType === 3 ? node.textContent.trim() : '';
        if (/\p{L}{3}/u.test(text)) said.add(text);
      }
    }
    return [...said];
  });

// The words that French and English write alike, and what is no word of a language.
const ALIKE = /^((aria-label|title|placeholder): )?(Florilège|Options|\d+\. .* · .*|Concordance|Texte?s? ?\d*|Dates?|Source|EurasiaFocus|ordinal|.*\.txt|.*\botan\b.*|[\d\s.,%\u202f]+)$/i;

pageTest('the page speaks one language at a time, and changes all of it', { width: 1366, hash: '#overview?q=otan&text=' + TEXT }, async ({ page }) => {
  await answers(page);
  const all = async () => {
    const said = {};
    for (const view of VIEWS) {
      await show(page, view);
      said[view] = await sayings(page);
    }
    return said;
  };
  const french = await all();
  await page.locator('.tools .tool').first().click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  const english = await all();
  for (const view of VIEWS) {
    assert.ok(french[view].length > 15 && english[view].length > 15, `${view}: ${french[view].length} ${english[view].length}`);
    const both = english[view].filter((saying) => french[view].includes(saying) && !ALIKE.test(saying));
    assert.deepEqual(both, [], `${view}: the same in both languages`);
    const left = english[view].filter((saying) => /\b(les?|des|une?|dans|aucune?|textes|mots|page en français)\b/i.test(saying) && !/Afficher la page|: Edit: /.test(saying) && !ALIKE.test(saying));
    assert.deepEqual(left, [], `${view}: French left over`);
  }
  assert.equal(await page.title(), 'otan · Inspector · Florilège');
  assert.equal(await page.locator('.tools .tool').first().getAttribute('lang'), 'fr');
});

pageTest('the language of the corpus is marked on its words', { lang: 'en-GB', hash: '#concordance?q=otan', width: 1366 }, async ({ page }) => {
  await page.locator('.kwic td.node button').first().click();
  await page.locator('.evidence mark.current').waitFor();
  for (const selector of ['.kwic td.left', '.kwic td.node', '.kwic td.right', '.evidence .reader-text', '.rail .title [lang]']) {
    assert.equal(await page.locator(selector).first().getAttribute('lang'), 'fr', selector);
  }
});

pageTest('the theme of the page can be chosen against that of the system', { theme: 'dark', hash: '#words' }, async ({ page }) => {
  await answers(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor);
  const system = await paper();
  const button = page.locator('.tools .tool').nth(1);
  await button.click();
  await reads(page.locator('.tools'), /●/);
  assert.equal(await paper(), system);
  await button.click();
  await reads(page.locator('.tools'), /○/);
  assert.notEqual(await paper(), system);
  assert.match(plain(await button.getAttribute('aria-label')), /Thème : clair/);
});

pageTest('what changes is told to a screen reader', { hash: '#concordance?q=otan' }, async ({ page }) => {
  await answers(page);
  assert.equal(await page.locator('.said').getAttribute('aria-live'), 'polite');
  assert.equal(await page.locator('#query').getAttribute('aria-describedby'), 'reading');
  await page.locator('main h1:visible').waitFor();
  assert.equal(await page.locator('main h1:visible').count(), 1);
  const landmarks = await page.evaluate(() => ['header', 'main', 'nav', 'aside', '[role=search]'].map((selector) => document.querySelectorAll(selector).length));
  assert.ok(landmarks.every((n) => n >= 1), landmarks.join());
});

for (const rate of [6]) {
  pageTest(`a processor ${rate} times slower, 1366 × 768`, { open: false, width: 1366, height: 768, hash: '#overview?q=otan' }, async ({ page, context, open }) => {
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate });
    await open('#overview?q=otan');
    await page.evaluate(() => window.florilege.ready);
    const ready = await page.evaluate(() => performance.now());
    const { matches } = await page.evaluate(() => window.florilege.search('otan'));
    const answered = await page.evaluate(() => performance.now());
    // The times are told, not judged: they are the machine's as much as the page's.
    console.log(`  ready after ${ready.toFixed(0)} ms, first answer after ${answered.toFixed(0)} ms`);
    assert.equal(matches, 21);
  });
}
