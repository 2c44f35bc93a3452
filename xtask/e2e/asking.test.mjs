// Asking: what is suggested while a query is typed, and how its faults are mended with a click.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { address, answers, plain, reads } from './asked.mjs';

const onLines = { hash: '#concordance' };
const field = (page) => page.locator('#query');
const rows = (page) => page.locator('#suggestions').getByRole('option');
const list = async (page) => (await rows(page).allInnerTexts()).map(plain);
const query = (page) => page.locator('#query').inputValue();

/** Types at the end of what stands in the field, and waits for the list that belongs to it. */
async function typed(page, text, expected) {
  await answers(page);
  await field(page).fill('');
  await field(page).pressSequentially(text);
  await rows(page).filter({ hasText: expected }).first().waitFor();
}

pageTest('words are suggested from the second letter, with their counts', onLines, async ({ page }) => {
  await answers(page);
  await field(page).pressSequentially('o');
  await page.waitForTimeout(300);
  assert.equal(await rows(page).count(), 0);
  await field(page).pressSequentially('t');
  await rows(page).first().waitFor();
  assert.equal((await list(page))[0], 'OTAN 21 5 textes');
  assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
  assert.equal(await page.getByRole('listbox').getAttribute('id'), await field(page).getAttribute('aria-controls'));
  // What is typed is answered all the while.
  await reads(page.locator('.reading .meaning'), /ot/);
});

pageTest('arrows choose, Enter and Tab take what was chosen, Back gives back what was typed', onLines, async ({ page }) => {
  await typed(page, 'l’ot', 'OTAN');
  await page.keyboard.press('ArrowDown');
  assert.equal(await field(page).getAttribute('aria-activedescendant'), 'suggestion-0');
  assert.equal(await rows(page).first().getAttribute('aria-selected'), 'true');
  await page.keyboard.press('ArrowUp');
  assert.equal(await field(page).getAttribute('aria-activedescendant'), null);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await query(page), 'l’OTAN');
  await rows(page).first().waitFor({ state: 'detached' });
  await page.goBack();
  assert.equal(await query(page), 'l’ot');
  await typed(page, 'ministres', 'ministres de la Défense');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  assert.equal(await query(page), '"ministres de la Défense"');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'query');
  await page.keyboard.type(' x');
  assert.equal(await query(page), '"ministres de la Défense" x', 'the caret is behind what was written');
});

pageTest('Enter and Tab are not taken when nothing is chosen; Escape closes the list and then clears', { hash: '#words' }, async ({ page }) => {
  await typed(page, 'ot', 'OTAN');
  await page.keyboard.press('Escape');
  await rows(page).first().waitFor({ state: 'detached' });
  assert.equal(await query(page), 'ot');
  await page.keyboard.press('Escape');
  assert.equal(await query(page), '');
  await typed(page, 'ot', 'OTAN');
  await page.keyboard.press('Tab');
  await rows(page).first().waitFor({ state: 'detached' });
  assert.equal(await query(page), 'ot');
  await typed(page, 'ot', 'OTAN');
  await page.keyboard.press('Enter');
  await page.locator('.concordance-view').waitFor();
  assert.equal(await query(page), 'ot');
  assert.equal(await rows(page).count(), 0);
});

pageTest('a click takes a suggestion; a name is followed by its values', onLines, async ({ page }) => {
  await typed(page, 'otan lem', 'lemme:');
  await rows(page).filter({ hasText: 'lemme:' }).click();
  assert.equal(await query(page), 'otan lemme:');
  await page.keyboard.type('minis');
  await rows(page).filter({ hasText: 'ministre' }).first().waitFor();
  await typed(page, 'otan ', 'ET');
  assert.ok((await list(page)).some((row) => row.startsWith('SAUF ')));
  await typed(page, 'date:', '2025');
  await typed(page, '[po', 'pos');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await query(page), '[pos="');
});

pageTest('the list never shows what belongs to another query', onLines, async ({ page }) => {
  await answers(page);
  const stale = await page.evaluate(async () => {
    const input = document.querySelector('#query');
    input.focus();
    const found = [];
    for (const word of ['otan', 'minis', 'defe', 'ukra', 'russ', 'brux', 'secr', 'euro']) {
      for (let n = 2; n <= word.length; n += 1) {
        input.value = word.slice(0, n);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, n));
        const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        for (const row of document.querySelectorAll('#suggestions .of-texts')) {
          const [label, note] = row.children;
          if (!note.textContent && !fold(label.textContent).startsWith(input.value)) found.push(`${input.value}: ${label.textContent}`);
        }
      }
    }
    return found;
  });
  assert.deepEqual(stale, []);
});

pageTest('the list says what the query finds, for it lies over the line that does', onLines, async ({ page }) => {
  await typed(page, 'ota', 'OTAN');
  await reads(page.locator('.suggestions p'), /^ota\s: 0\s+occurrence/);
  await page.locator('#query').press('n');
  await reads(page.locator('.suggestions p'), /^otan\s: 21\s+occurrences dans 5\s+textes/);
});

pageTest('suggestions can be turned off, and the link keeps that', onLines, async ({ page }) => {
  await answers(page);
  await page.locator('.tools .tool').last().click();
  await page.getByLabel('Ne rien suggérer pendant la frappe').check();
  await page.keyboard.press('Escape');
  assert.equal(address(page).keys.nosuggest, '1');
  await field(page).pressSequentially('ota');
  await page.waitForTimeout(400);
  assert.equal(await rows(page).count(), 0);
});

pageTest('a fault is mended by a click at its place, and Back undoes it', { hash: '#concordance?q=kiev%20OU%20%22la%20d%C3%A9fnse%22' }, async ({ page }) => {
  await answers(page);
  await page.getByRole('button', { name: /Écrire\s«\sdéfense\s»/ }).click();
  assert.equal(await query(page), 'kiev OU "la défense"');
  await page.waitForFunction(() => document.activeElement.id === 'query' && document.activeElement.selectionStart === 19);
  await page.goBack();
  assert.equal(await query(page), 'kiev OU "la défnse"');
  await field(page).fill('(otan kiev');
  await page.getByRole('button', { name: /Ajouter\s«\s\)\s»/ }).click();
  assert.equal(await query(page), '(otan kiev)');
  await field(page).fill('otan AND');
  await page.getByRole('button', { name: /Retirer\s«\sAND\s»/ }).click();
  assert.equal(await query(page), 'otan');
});

pageTest('neighbours have their counts and are a click away', { hash: '#concordance?q=otan%20ministres' }, async ({ page }) => {
  await answers(page);
  const near = page.getByRole('button', { name: /à cinq mots au plus/ });
  const promised = plain(await near.innerText()).match(/\d+$/)[0];
  await near.click();
  assert.equal(await query(page), '"otan ministres"~5');
  await reads(page.locator('.reading .meaning'), new RegExp(`: ${promised}\\s`.replace(': ', ':\\s')));
});

for (const theme of ['light', 'dark']) {
  pageTest(`axe finds nothing in the list: ${theme}`, { theme, width: 360, height: 740, ...onLines }, async ({ page }) => {
    await typed(page, 'mi', 'ministres');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await axe(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
  });
}

pageTest('the page of help runs an example of everything on the present corpus', { hash: '#overview' }, async ({ page }) => {
  await answers(page);
  await page.getByRole('link', { name: /Toute la langue de requête/ }).click();
  const rows = page.locator('.examples tbody tr');
  await page.getByRole('button', { name: /^Essayer/ }).first().waitFor();
  assert.ok((await rows.count()) >= 36);
  const found = (await rows.allInnerTexts()).map(plain);
  assert.ok(found.some((row) => /^"\S+ (\S+ )*\S+" /.test(row)), found.join('\n'));
  const first = rows.first();
  const word = (await first.locator('code').innerText()).trim();
  const places = plain(await first.locator('td.n').first().innerText());
  await first.getByRole('button').click();
  assert.equal(await query(page), word);
  await reads(page.locator('.toolbar b'), new RegExp(`^${places}\\s`));
  await page.goBack();
  await page.locator('.help-view').waitFor();
});

pageTest('the help is reached from its dialog too, at 360 px in the dark', { hash: '#words', theme: 'dark', width: 360, height: 740 }, async ({ page }) => {
  await answers(page);
  await page.locator('.tools .tool').last().click();
  await page.locator('dialog[open]').getByRole('button', { name: /Toute la langue/ }).click();
  await page.getByRole('button', { name: /^Essayer/ }).first().waitFor();
  assert.deepEqual(await axe(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
});
