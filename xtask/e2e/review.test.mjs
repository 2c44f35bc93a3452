// The review: proposed lines walked through by keyboard, accepted and counted, undone, restored by the link.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';

const WEB_PAGE = [
  'Accueil', 'Monde', 'Le pont de la gare rouvre aux piétons', 'Par Anne Dupont',
  'Le pont de la gare a rouvert mardi après deux ans de travaux qui ont gêné les habitants du quartier.',
  'La maire a dit que la rue resterait ouverte aux piétons pendant la dernière phase des travaux.',
  'Les commerçants attendent maintenant le retour de leurs clients habituels, disent-ils.',
  'À lire aussi', 'Une école ferme faute d’élèves', 'Laisser un commentaire', 'Votre adresse e-mail ne sera pas publiée.',
].join('\n');

const matches = async (page, query) => (await ask(page, 'search', query)).matches;
const finding = (page, pattern) => reads(page.locator('.review-view .caption h1'), pattern);
const focused = (page) => page.evaluate(() => document.activeElement.dataset?.line ?? document.activeElement.tagName);

pageTest('the bundled lines are set aside, each with its reason and its effect', { hash: '#review?q=otan' }, async ({ page }) => {
  await answers(page);
  await finding(page, /^12\slignes proposées, dont 12 à l’écart/);
  await page.locator('.review-line').nth(11).waitFor();
  assert.equal(await page.locator('.review-line').count(), 12);
  assert.equal(await page.locator('.review-line.aside').count(), 12);
  const title = page.locator('.review-line', { hasText: 'titre répété' });
  assert.match(plain(await title.innerText()), /ligne 3 · 13 mots · otan perd 1 occurrence/);
  assert.equal(await page.locator('.reasons tbody tr').count(), 8);
  await page.locator('.reasons .plain', { hasText: 'lettre d’information' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.review-line').length === 3);
});

pageTest('by keyboard alone: to a line, count it, undo, and the link restores it', { hash: '#review?q=otan' }, async ({ page, context, server }) => {
  await answers(page);
  await page.locator('.review-line').first().waitFor();
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  assert.equal(await focused(page), '3');
  await page.keyboard.press('r');
  await finding(page, /dont 11 à l’écart/);
  assert.equal(await matches(page, 'otan'), 22);
  assert.equal(await focused(page), '3', 'the focus stays on its line');
  assert.match(plain(await page.locator('.review-line:focus').innerText()), /otan perdrait 1 occurrence/);
  assert.equal(address(page).keys.keep, '004_01ea0a7c12962790:3');
  const second = await context.newPage();
  await second.goto(server.url + new URL(page.url()).hash);
  await finding(second, /dont 11 à l’écart/);
  await page.keyboard.press('Control+z');
  await finding(page, /dont 12 à l’écart/);
  assert.equal(address(page).keys.keep, undefined);
  assert.equal(await matches(page, 'otan'), 21);
});

pageTest('by reason, by text, all, and back to the start', { hash: '#review' }, async ({ page }) => {
  await answers(page);
  const button = (scope, name) => page.locator(scope).getByRole('button', { name, exact: true });
  await button('.toolbar', 'Tout compter').click();
  await finding(page, /dont 0 à l’écart/);
  assert.equal(address(page).keys.refuse, '*');
  await page.locator('.reasons tr', { hasText: 'lettre d’information' }).getByRole('button', { name: /^Écarter/ }).click();
  await finding(page, /dont 3 à l’écart/);
  assert.equal(address(page).keys.accept, 'newsletter');
  await page.locator('.review-text', { hasText: 'Texte 5' }).getByRole('button', { name: /^Tout écarter/ }).click();
  await finding(page, /dont 9 à l’écart/);
  assert.equal(address(page).keys.aside, '004_01ea0a7c12962790:3.5.17.19.21.23');
  await button('.toolbar', 'Annuler').click();
  await finding(page, /dont 3 à l’écart/);
  await button('.toolbar', 'Revenir au départ').click();
  await finding(page, /dont 12 à l’écart/);
  assert.deepEqual([address(page).keys.accept, address(page).keys.refuse], [undefined, undefined]);
});

pageTest('what the engine finds in a text of one’s own waits for a word', { hash: '#overview' }, async ({ page }) => {
  await answers(page);
  await page.evaluate((text) => window.florilege.load([{ id: 'pont', text, language: 'fr' }]), WEB_PAGE);
  const notice = page.locator('.notice', { hasText: /7\slignes semblent/ });
  await notice.waitFor();
  assert.equal(await matches(page, 'accueil'), 1, 'nothing is set aside by itself');
  await notice.getByRole('button', { name: 'Relire' }).click();
  await finding(page, /^7\slignes proposées, dont 0 à l’écart/);
  await page.locator('.toolbar').getByRole('button', { name: 'Tout écarter' }).click();
  await finding(page, /dont 7 à l’écart/);
  assert.equal(await matches(page, 'accueil'), 0);
  assert.equal(await matches(page, 'pont'), 2, 'the title and the body stay');
  await page.locator('.tabs a[href="#read"]').click();
  await page.locator('.set-aside', { hasText: 'Accueil' }).waitFor();
  assert.equal(await page.locator('.notice').count(), 0);
});

for (const [lang, theme, width] of [['fr-FR', 'light', 360], ['en-GB', 'dark', 1366]]) {
  pageTest(`the review can be read in ${lang}, ${theme}, ${width} px wide`, { lang, theme, width, hash: '#review?q=otan' }, async ({ page }) => {
    await answers(page);
    await page.locator('.review-line').first().waitFor();
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  });
}
