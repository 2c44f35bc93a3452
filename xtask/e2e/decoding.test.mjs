// Files of other encodings: what was guessed is said and can be chosen otherwise; broken letters are mended on demand.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { answers, ask, plain } from './asked.mjs';

const txt = (name, bytes) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });

/** The bytes of a text in Mac Roman, as far as it is needed here. */
const mac = (text) =>
  Buffer.from([...text].map((c) => ({ é: 0x8e, '’': 0xd5, à: 0x88, û: 0x9e })[c] ?? c.charCodeAt(0)));

async function load(page, files) {
  await page.locator('.rail .add').click();
  const open = page.locator('.dialog[open]');
  await open.waitFor();
  await open.locator('input[type=file]').setInputFiles(files);
  await open.locator('.arrived li').nth(files.length - 1).waitFor();
  return open;
}

const matches = async (page, query) => (await ask(page, 'search', query)).matches;

/** Waits until the corpus says so: a text is read anew in the engine, not in the list. */
async function until(page, query, n) {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await matches(page, query)) === n) return;
    await page.waitForTimeout(50);
  }
  assert.equal(await matches(page, query), n, query);
}

pageTest('a guessed encoding is said, and another can be chosen', {}, async ({ page }) => {
  await answers(page);
  const open = await load(page, [txt('mac.txt', mac('L’été, à Zürglùbe, le kangourou s’est tû.')), txt('net.txt', 'déjà lu')]);
  const [first, second] = [open.locator('.arrived li').nth(0), open.locator('.arrived li').nth(1)];
  assert.match(plain(await first.innerText()), /Lu comme Mac Roman \(deviné\)/);
  assert.equal(await first.locator('select').inputValue(), 'Mac Roman');
  assert.equal(await second.locator('select').count(), 0, 'UTF-8 leaves no doubt');
  const before = await matches(page, 'tû');
  assert.equal(before, 1);
  await first.locator('select').selectOption('Windows-1252');
  await until(page, 'tû', 0);
  assert.equal(await matches(page, 'kangourou'), 1);
  assert.doesNotMatch(plain(await first.innerText()), /deviné/, 'it was chosen');
  await first.locator('select').selectOption('Mac Roman');
  await until(page, 'tû', 1);
  await open.locator('.arrived > button').click();
  await until(page, 'kangourou', 0);
});

pageTest('broken letters are noticed, shown, mended, and undone', {}, async ({ page }) => {
  await answers(page);
  const broken = Buffer.from('Le kangourou dÃ©fendu, lâ€™Ã©tÃ©.\nUne ligne sans rien.', 'utf8');
  const open = await load(page, [txt('casse.txt', broken)]);
  const row = open.locator('.arrived li').first();
  assert.match(plain(await row.innerText()), /abîmées à 3 endroits/);
  assert.equal(await matches(page, 'défendu'), 0, 'nothing is mended unasked');
  await row.locator('.mend-look').click();
  assert.match(plain(await row.locator('.mend').innerText()), /dÃ©fendu[\s\S]*Le kangourou défendu, l’été\./);
  assert.equal(await row.locator('.mend ins').count(), 1, 'only lines that change');
  await row.locator('.mend button').click();
  await until(page, 'défendu', 1);
  assert.doesNotMatch(plain(await row.innerText()), /abîmées/);
  await row.locator('.mend-undo').click();
  await until(page, 'défendu', 0);
  assert.match(plain(await row.innerText()), /abîmées/);
});
