// Steps of the query and what was asked before.
import assert from 'node:assert/strict';
import { answers, plain, reads } from './asked.mjs';
import { pageTest } from './browser.mjs';

const dialog = (page) => page.locator('dialog[open]');
const steps = (page) => dialog(page).locator('.query-steps > li:has(.close) input');
const values = (page) => steps(page).evaluateAll((inputs) => inputs.map((input) => input.value));
const query = (page) => page.locator('#query').inputValue();

async function open(page) {
  await answers(page);
  await page.getByRole('button', { name: 'Étapes et historique' }).click();
  await dialog(page).locator('.query-steps').waitFor();
}

pageTest('a query is shown step by step, with what is left after each', { hash: '#concordance?q=otan drones NOT kiev' }, async ({ page }) => {
  await open(page);
  assert.deepEqual(await values(page), ['otan', 'drones', 'kiev']);
  const left = dialog(page).locator('.query-steps .figures');
  await reads(left.nth(0), /^5\stextes$/);
  await reads(left.nth(1), /^21\soccurrences dans 5\stextes$/);
  await reads(left.nth(3), /dans \d\stextes?$/);
  const whole = await page.evaluate(() => window.florilege.search('otan drones NOT kiev'));
  assert.equal(Number(plain(await left.nth(3).innerText()).match(/^\d+/)[0]), whole.matches);
});

pageTest('a step is changed, taken out and added, and Back undoes each', { hash: '#concordance?q=otan drones' }, async ({ page }) => {
  await open(page);
  await steps(page).nth(1).fill('kiev OU moscou');
  await steps(page).nth(1).press('Enter');
  await page.waitForFunction(() => /kiev OR moscou/.test(document.querySelector('#query').value));
  assert.match(await query(page), /otan \(kiev OR moscou\)/);
  await dialog(page).getByLabel('Nouvelle étape').last().fill('((');
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click();
  assert.equal(await dialog(page).getByLabel('Nouvelle étape').last().getAttribute('aria-invalid'), 'true');
  await dialog(page).locator('.query-steps select').selectOption('-');
  await dialog(page).getByLabel('Nouvelle étape').last().fill('russie');
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click();
  await page.waitForFunction(() => document.querySelector('#query').value.endsWith('NOT russie'));
  await dialog(page).getByRole('button', { name: /Retirer l’étape chercher otan/ }).click();
  await page.waitForFunction(() => document.querySelector('#query').value === '(kiev OR moscou) NOT russie' || document.querySelector('#query').value === 'kiev OR moscou NOT russie');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#query').value.startsWith('otan'));
});

pageTest('what was asked comes back with its subcorpus, by keyboard', { hash: '#concordance?q=otan&sub=q:drones' }, async ({ page }) => {
  await answers(page);
  await page.waitForTimeout(1_500);
  await page.locator('#query').fill('ukraine');
  await reads(page.locator('.reading .meaning'), /ukraine/);
  await page.waitForTimeout(1_500);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('h');
  const asked = dialog(page).locator('.asked > li');
  await asked.nth(1).waitFor();
  assert.match(plain(await asked.nth(1).innerText()), /^otan \d+ occurrences dans \d textes? dans drones/);
  await asked.nth(1).locator('.query-text').focus();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  assert.equal(await query(page), 'otan');
});
