// The table of texts: sorted, filtered, edited in its place, undone; out as a file, changed, and back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { keepWorkers, pageTest } from './browser.mjs';
import { address, answers, plain, reads } from './asked.mjs';

const row = (page, n) => page.locator('.texts-table tbody tr').nth(n);
const titles = async (page) => (await page.locator('.texts-table .title-cell .word').allInnerTexts()).map(plain);

async function table(page) {
  await answers(page);
  await row(page, 0).waitFor();
}

async function saved(page) {
  await page.locator('.texts-view .menu summary', { hasText: 'Exporter' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.texts-view .menu button', { hasText: 'CSV' }).click(),
  ]);
  await page.locator('.texts-view .menu summary', { hasText: 'Exporter' }).click();
  return (await readFile(await download.path())).toString('utf8');
}

async function bring(page, csv) {
  await page.locator('.texts-view button', { hasText: 'Importer' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input[type=file]').setInputFiles({ name: 't.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dialog.locator('.import-preview').waitFor();
  return dialog;
}

pageTest('undated texts come last, and the table says so; a filter says what it leaves out', { hash: '#texts' }, async ({ page }) => {
  await table(page);
  assert.match(plain(await page.locator('.texts-view h1').innerText()), /^5 textes, dont 2 sans date$/);
  await page.locator('.texts-table th button', { hasText: 'Date' }).click();
  assert.match(plain(await reads(page.locator('.left-out'), /sans|pas de date/)), /^2 textes n’ont pas de date/);
  assert.equal(address(page).keys.by, 'date');
  const rising = await titles(page);
  assert.match(rising[0], /ballons espions/);
  await page.locator('.texts-table th button', { hasText: 'Date' }).click();
  await page.waitForFunction(() => location.hash.includes('by=-date'));
  assert.deepEqual((await titles(page)).slice(3), rising.slice(3));
  await page.locator('.texts-view input[type=search]').fill('eurasia');
  assert.match(plain(await reads(page.locator('.left-out'), /montrés/)), /1 texte sur 5 ; 4 textes ne sont pas montrés/);
});

pageTest('a cell is edited by keyboard, left by Escape, and undone', { hash: '#texts' }, async ({ page }) => {
  await table(page);
  const cell = row(page, 4).locator('td .edit-cell:not(.pencil)').first();
  await cell.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Le Journal');
  await page.keyboard.press('Escape');
  assert.equal(await cell.innerText(), '–');
  // No wait: the key pressed next is the cell's.
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le Journal');
  await page.keyboard.press('Enter');
  await reads(row(page, 4).locator('.edit-cell'), /Le Journal/);
  assert.match(await page.evaluate(() => document.activeElement.innerText), /Le Journal/, 'the focus stays at its cell');
  await page.keyboard.press('Enter');
  await page.keyboard.type('La Revue');
  await page.keyboard.press('Tab');
  await reads(row(page, 4).locator('.edit-cell'), /La Revue/);
  const next = await page.evaluate(() => document.activeElement.closest('tr') && document.activeElement.innerText);
  assert.ok(next !== null && !/Revue/.test(next), `Tab goes on in the row: ${next}`);
  await page.locator('.texts-view button', { hasText: 'Annuler' }).click();
  await reads(row(page, 4).locator('.edit-cell'), /Le Journal/);
  await row(page, 4).locator('.date-cell .pencil').click();
  await page.keyboard.type('le 12 février 2026');
  await page.keyboard.press('Enter');
  await reads(row(page, 4).locator('.date-cell'), /12 février 2026/);
  await page.locator('.texts-view button', { hasText: 'Annuler' }).click();
  await reads(row(page, 4).locator('.date-cell'), /sans date/);
  await page.locator('.texts-view button', { hasText: 'Annuler' }).click();
  await reads(row(page, 4).locator('.edit-cell:not(.pencil)'), /^–$/);
});

pageTest('an inferred date is refused in the link, and taken back', { hash: '#texts' }, async ({ page }) => {
  await table(page);
  await row(page, 1).locator('.date-cell summary').click();
  await row(page, 1).locator('.refuse').click();
  await reads(row(page, 1).locator('.date-cell'), /sans date/);
  assert.match(address(page).keys.undate, /^001_/);
  await row(page, 1).locator('.date-cell summary').click();
  await row(page, 1).locator('.date-cell button', { hasText: 'Reprendre' }).click();
  await reads(row(page, 1).locator('.date-cell'), /15 octobre 2025/);
});

pageTest('a table goes out, is changed and comes back; a restart keeps it', { hash: '#texts', setUp: keepWorkers }, async ({ page }) => {
  await table(page);
  const csv = await saved(page);
  let dialog = await bring(page, csv);
  assert.match(plain(await dialog.locator('.import-preview').innerText()), /5 lignes rattachées, 0 case change/);
  await page.keyboard.press('Escape');
  const changed = `id;outlet;date;Région\r\n${csv.match(/^004_[0-9a-f]+/m)[0]};"Le Jour; du soir";"12/02/2026";3,5\r\nnulle-part;x;;\r\n`;
  dialog = await bring(page, changed);
  const preview = plain(await dialog.locator('.import-preview').innerText());
  assert.match(preview, /1 ligne rattachée, 3 cases changent/);
  assert.match(preview, /Sans texte correspondant : nulle-part/);
  assert.match(preview, /Colonnes nouvelles : Région/);
  await dialog.locator('.apply').click();
  await reads(row(page, 4), /Le Jour; du soir/);
  assert.match(plain(await row(page, 4).innerText()), /12 février 2026.*3,5/);
  assert.match(await saved(page), /,Le Jour; du soir,/);
  // Another engine is told the same facts.
  await page.evaluate(() => globalThis.workers.at(-1).terminate());
  await page.locator('.texts-table select').first().selectOption('en').catch(() => {});
  await page.waitForFunction(() => globalThis.workers.length > 1, null, { timeout: 15_000 });
  await reads(row(page, 4), /Le Jour; du soir/);
  assert.match(plain(await row(page, 4).innerText()), /12 février 2026/);
});

pageTest('a title opens the reader; another language reads the text anew', { hash: '#texts' }, async ({ page }) => {
  await table(page);
  const words = await row(page, 3).locator('td.n').nth(1).innerText();
  await row(page, 3).locator('select').selectOption('en');
  await page.waitForFunction((words) => document.querySelectorAll('.texts-table tbody tr')[3].querySelectorAll('td.n')[1].textContent !== words, words);
  await row(page, 3).locator('.title-cell .word').click();
  await page.locator('.reader-head').waitFor();
  assert.match(address(page).keys.text, /^003_/);
});
