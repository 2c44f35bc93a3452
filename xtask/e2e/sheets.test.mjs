// Views of figures: long tables by mouse and keyboard, settings in the link, exports, charts, explanations; every one of
// them in both languages, themes and widths.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';

const SHEETS = [
  'words', 'vocabulary', 'collocates', 'network', 'wordtree', 'phrases', 'keyness', 'specificities', 'compare', 'profiles', 'trends', 'matrix', 'methods', 'selfcheck',
];

const quiet = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));

async function drawn(page, slug) {
  await page.locator(`.${slug}-view .caption h1:not(:empty)`).waitFor();
  await quiet(page);
}

const firstRow = (page) => page.locator('.sheet-table tbody tr').first();
const cellOf = (page) => page.evaluate(() => document.activeElement.getAttribute('data-cell'));

pageTest('a column sorts either way, and Back undoes it', { hash: '#words' }, async ({ page }) => {
  await drawn(page, 'words');
  const first = () => firstRow(page).locator('td.word').innerText();
  assert.equal(await first(), 'défense');
  const head = page.locator('.sheet-table thead th', { hasText: 'Mot' }).first();
  await head.locator('button').click();
  await page.waitForFunction(() => document.querySelector('.sheet-table [aria-sort]')?.textContent.startsWith('Mot'));
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  assert.equal(address(page).keys['words.by'], 'word');
  await head.locator('button').click();
  await page.waitForFunction(() => document.querySelector('.sheet-table [aria-sort=descending]')?.textContent.startsWith('Mot'));
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('.sheet-table td.word').textContent === 'défense');
});

pageTest('the whole table is reached by keyboard, from one stop', { hash: '#words' }, async ({ page }) => {
  await drawn(page, 'words');
  assert.equal(await page.locator('.sheet-table [data-cell][tabindex="0"]').count(), 1);
  await page.locator('.sheet-table [data-cell][tabindex="0"]').focus();
  assert.equal(await cellOf(page), '0.1');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.getAttribute('data-cell') === '1.1');
  await page.keyboard.press('ArrowRight');
  assert.equal(await cellOf(page), '1.3');
  await page.keyboard.press('End');
  const rows = Number(await page.locator('.sheet-table').getAttribute('aria-rowcount')) - 1;
  await page.waitForFunction((cell) => document.activeElement.getAttribute('data-cell') === cell, `${rows - 1}.3`);
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement.getAttribute('data-cell') === '0.3');
  assert.equal(await page.locator('.sheet-table [data-cell][tabindex="0"]').count(), 1);
  await page.keyboard.press('Enter');
  await page.locator('.concordance-view .kwic tbody tr').first().waitFor();
});

pageTest('rows far down are asked for as they come into sight', {}, async ({ page }) => {
  await answers(page);
  await page.evaluate(() => window.florilege.load([{ id: 'a', text: Array.from({ length: 30_000 }, (_, i) => `mot${i}`).join(' ') }]));
  await page.evaluate(() => (location.hash = '#words?words.by=word'));
  await drawn(page, 'words');
  await page.waitForFunction(() => document.querySelector('.sheet-table')?.getAttribute('aria-rowcount') === '30001');
  for (const share of [0.5, 0.99, 0.2]) {
    await page.evaluate((share) => {
      const frame = document.querySelector('.sheet-frame');
      frame.scrollTop = frame.scrollHeight * share;
    }, share);
    await page.waitForFunction(() => {
      const frame = document.querySelector('.sheet-frame').getBoundingClientRect();
      const at = document.elementFromPoint(frame.left + 120, frame.top + frame.height / 2);
      return at?.closest('tr')?.textContent.length > 3;
    });
  }
  const { rows } = await ask(page, 'frequencies', { limit: 1, sort: 'word', stopWords: true });
  assert.equal(rows[0].word, 'mot0');
});

pageTest('a figure far down is explained, and the table stays where it is', { hash: '#collocates?q=otan&collocates.stopwords=1&collocates.least=1' }, async ({ page }) => {
  await drawn(page, 'collocates');
  await page.evaluate(() => (document.querySelector('.sheet-frame').scrollTop = 34 * 60));
  const cell = page.locator('.sheet-table [data-cell^="65."]').last();
  await cell.waitFor();
  const before = await page.evaluate(() => document.querySelector('.sheet-frame').scrollTop);
  await cell.click();
  await page.locator('.evidence .sheet .caption h1:not(:empty)').waitFor();
  await quiet(page);
  assert.equal(await page.evaluate(() => document.querySelector('.sheet-frame').scrollTop), before);
  assert.match(String(await cellOf(page)), /^65\./, 'the cell keeps the focus');
});

pageTest('a value that makes no sense is named, and the view stands', { hash: '#words?words.by=colour&words.nothing=1' }, async ({ page }) => {
  await drawn(page, 'words');
  const notice = plain(await reads(page.locator('.notice'), /words\.by/));
  assert.match(notice, /words\.nothing/);
  assert.equal(await firstRow(page).locator('td.word').innerText(), 'défense');
});

pageTest('beside a word: lines with the collocate, at a position, and its network', { hash: '#collocates?q=otan&collocates.positions=1' }, async ({ page }) => {
  await drawn(page, 'collocates');
  const row = page.locator('.sheet-table tbody tr', { hasText: 'défense' });
  const together = Number(await row.locator('td.n button').first().innerText());
  await row.locator('td.n button').first().click();
  await page.locator('.concordance-view .kwic tbody tr').first().waitFor();
  await reads(page.locator('.toolbar b'), new RegExp(`^${together}\\b`));
  await page.goBack();
  await drawn(page, 'collocates');
  await page.locator('.subtabs a', { hasText: 'Réseau' }).click();
  await drawn(page, 'network');
  const before = await page.locator('.chart text[data-shape]').count();
  await page.locator('.chart text[data-shape]', { hasText: 'défense' }).click();
  await page.waitForFunction((before) => document.querySelectorAll('.chart text[data-shape]').length > before, before);
  assert.match(address(page).keys['network.nodes'], /defense/);
});

pageTest('without a query there are words to begin with', { hash: '#collocates' }, async ({ page }) => {
  await drawn(page, 'collocates');
  await page.locator('.said-of button').first().click();
  await page.locator('.collocates-view .sheet-table tbody tr').first().waitFor();
});

for (const theme of ['light', 'dark']) {
  for (const width of [360, 1366]) {
    pageTest(`axe finds nothing in views of figures: ${theme}, ${width} px`, { theme, width, height: 768, hash: '#words?q=otan' }, async ({ page }) => {
      await answers(page);
      for (const slug of SHEETS) {
        await page.evaluate((slug) => (location.hash = `#${slug}?q=otan`), slug);
        await drawn(page, slug);
        assert.deepEqual(await axe(page), [], slug);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${slug}: ${wide} px too wide`);
      }
    });
  }
}

pageTest('views of figures speak English to an English reader', { lang: 'en-GB', hash: '#words?q=otan' }, async ({ page }) => {
  await answers(page);
  for (const slug of SHEETS) {
    await page.evaluate((slug) => (location.hash = `#${slug}?q=otan`), slug);
    await drawn(page, slug);
    // What the interface says; words of the corpus are French.
    const said = await page.evaluate(() => [...document.querySelectorAll('main label, main th[scope=col], main .measure, main summary')].map((e) => e.textContent).join(' '));
    assert.doesNotMatch(said, /\b(mots|textes|phrase suivante|au moins|requête|fenêtre)\b/i, slug);
  }
});
