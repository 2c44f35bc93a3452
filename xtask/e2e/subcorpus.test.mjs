// Which texts the views are about: chosen by a query, a span of dates or by hand, named, in the link, and from scripts.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads, refusal } from './asked.mjs';

const control = (page) => page.locator('.state-line button.subcorpus');
const dialog = (page) => page.locator('dialog[open]');
const button = (page, name) => dialog(page).getByRole('button', { name });

async function openDialog(page) {
  await answers(page);
  await control(page).click();
  await dialog(page).locator('form').first().waitFor();
}

/** Texts and words as the state line has them, and how many texts the overview counts. */
const texts = async (page, subcorpus) => (await ask(page, 'subcorpus', { subcorpus })).documents;

pageTest('the query becomes the subcorpus, every view follows, and Back takes it back', { hash: '#overview?q=drones' }, async ({ page }) => {
  await openDialog(page);
  const n = await texts(page, 'drones');
  assert.ok(n > 0 && n < 5);
  await button(page, /Textes où se trouve «.drones/).click();
  await reads(page.locator('.said'), /Sous-corpus/);
  await page.keyboard.press('Escape');
  assert.equal(address(page).keys.sub, 'q:drones');
  await reads(control(page), new RegExp(`drones\\s*: ${n}\\stextes? sur\\s5`));
  await reads(page.locator('.overview-view h1'), new RegExp(`^${n}\\stexte`));
  for (const view of ['concordance', 'words', 'topics', 'texts', 'review', 'inspector', 'read']) {
    await page.locator(`.tabs a[href="#${view}"]`).click();
    await page.locator(`.${view}-view`).waitFor();
    assert.match(plain(await control(page).innerText()), /drones/, view);
  }
  await page.locator('.tabs a[href="#concordance"]').click();
  await page.locator('#query').fill('otan');
  const { matches } = await ask(page, 'search', 'otan');
  await reads(page.locator('.toolbar b'), new RegExp(`^${matches}\\s`));
  assert.ok(matches < 21);
  // The list of suggestions hangs over the line.
  await page.locator('#query').press('Escape');
  assert.equal((await ask(page, 'search', 'otan', { subcorpus: null })).matches, 21);
  await page.getByRole('button', { name: 'Revenir au corpus entier' }).click();
  await reads(page.locator('.toolbar b'), /^21\s/);
  assert.equal(address(page).keys.sub, undefined);
  await page.goBack();
  await reads(page.locator('.toolbar b'), new RegExp(`^${matches}\\s`));
});

pageTest('a span of dates says what it leaves out and lets it in', { hash: '#words' }, async ({ page }) => {
  await openDialog(page);
  await dialog(page).getByLabel('Du', { exact: true }).fill('2023');
  await dialog(page).getByLabel('au', { exact: true }).fill('2025');
  await button(page, 'Appliquer').click();
  await reads(dialog(page).locator('.subcorpus-sentence'), /2\stextes sans date n’y sont pas/);
  await reads(control(page), /date:2023\.\.2025\s*: 3\stextes sur\s5, 2\ssans date écartés/);
  await button(page, 'Inclure').click();
  await reads(dialog(page).locator('.subcorpus-sentence'), /Dont 2\stextes sans date/);
  assert.equal(address(page).keys.sub, 'q:date:2023..2025,undated');
  await reads(control(page), /5\stextes sur\s5$/);
  assert.equal(await dialog(page).getByLabel(/n’ont pas de date/).isChecked(), true);
});

pageTest('a subcorpus gets a name, another name, and loses it; the link keeps them', { hash: '#words' }, async ({ page, context, server }) => {
  await openDialog(page);
  await dialog(page).getByLabel('Requête').fill('drones');
  await dialog(page).getByLabel('Requête').press('Enter');
  const name = dialog(page).getByLabel('Nom');
  await name.fill('Les drones, tous');
  await name.press('Enter');
  await reads(control(page), /Les drones, tous/);
  assert.equal(address(page).keys.sub, 'named:Les drones\\, tous');
  const second = await context.newPage();
  await second.goto(server.url + new URL(page.url()).hash);
  await reads(control(second), /Les drones, tous/);
  await second.close();
  await name.fill('Drones');
  await name.press('Enter');
  await reads(control(page), /^Drones/);
  await button(page, 'Corpus entier').click();
  await reads(control(page), /^5\stextes$/);
  await button(page, /^Drones$/).click();
  await reads(control(page), /^Drones/);
  await button(page, 'Supprimer Drones').click();
  await reads(control(page), /^drones/);
  assert.equal(address(page).keys.named, undefined);
});

pageTest('texts are ticked in the table and from the text itself', { hash: '#texts' }, async ({ page }) => {
  await answers(page);
  const boxes = page.locator('.in-subcorpus input');
  await boxes.nth(1).uncheck();
  await reads(control(page), /4\stextes sur\s5/);
  await boxes.nth(1).check();
  await reads(control(page), /^5\stextes$/);
  assert.equal(address(page).keys.sub, undefined);
  await boxes.nth(0).uncheck();
  const row = page.locator('.texts-table tbody tr').nth(2);
  await row.locator('button.word').click();
  await page.getByRole('button', { name: 'Ce texte seul' }).click();
  await reads(control(page), /1\stexte sur\s5/);
  assert.match(address(page).keys.sub, /^in:002_/);
  assert.deepEqual(await boxes.evaluateAll((all) => all.map((box) => box.checked)), [false, false, true, false, false]);
  await page.getByRole('button', { name: 'Sans ce texte' }).click();
  await reads(control(page), /0\stexte sur\s5/);
  await reads(page.locator('.notice'), /rien à compter/);
  for (const view of ['overview', 'concordance', 'words', 'topics']) {
    await page.locator(`.tabs a[href="#${view}"]`).click();
    await page.locator(`.${view}-view`).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /NaN|Infinity|undefined/, view);
  }
});

pageTest('a link that makes no sense shows the whole corpus and says so', { hash: '#words?sub=otan&named=x' }, async ({ page }) => {
  await answers(page);
  await reads(control(page), /^5\stextes$/);
  await reads(page.locator('.notice'), /sub/);
});

pageTest('by keyboard alone, in English', { hash: '#words?q=drones', lang: 'en-GB' }, async ({ page }) => {
  await answers(page);
  await control(page).focus();
  await page.keyboard.press('Enter');
  await dialog(page).locator('form').first().waitFor();
  await button(page, /Texts that have “drones”/).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  assert.equal(await control(page).evaluate((element) => element === document.activeElement), true, 'focus comes back');
  await reads(control(page), /drones: \d\stexts? of\s5/);
});

pageTest('scripts ask in a subcorpus of their own', {}, async ({ page }) => {
  await answers(page);
  const { ids, words, documents } = await ask(page, 'subcorpus', { subcorpus: 'drones' });
  assert.equal(ids.length, documents);
  const whole = await ask(page, 'frequencies', { limit: 1 });
  const part = await ask(page, 'frequencies', { limit: 1, subcorpus: { ids } });
  assert.equal(part.words, words);
  assert.ok(part.words < whole.words);
  const rest = await ask(page, 'frequencies', { limit: 1, subcorpus: { without: ids } });
  assert.equal(rest.words + part.words, whole.words, 'parts add up');
  const lines = await ask(page, 'concordance', 'otan', { subcorpus: 'drones', limit: 100 });
  assert.ok(lines.lines.every((line) => ids.includes(line.id)));
  const { undated } = await ask(page, 'subcorpus', { subcorpus: { query: 'date:2023..2025' } });
  assert.equal(undated, 2);
  assert.equal(await texts(page, { query: 'date:2023..2025', undated: true }), 5);
  assert.match(await refusal(page, 'search', 'otan', { subcorpus: '((' }), /Error/);
  const topics = await ask(page, 'topics', { k: 2, subcorpus: { ids } });
  assert.ok(topics.documents.every((row) => ids.includes(row.id)));
});
