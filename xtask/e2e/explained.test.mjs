// Every number explains itself: from a figure to its steps, to another measure, to the lines; the page of methods, the
// self-check, and the paragraph about the method.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { address, answers, plain, reads } from './asked.mjs';

const evidence = (page) => page.locator('.evidence');

async function drawn(page, slug) {
  await page.locator(`.${slug}-view .caption h1:not(:empty)`).waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

pageTest('a figure of the word list is told step by step, and leads to its lines', { hash: '#words' }, async ({ page }) => {
  await drawn(page, 'words');
  const row = page.locator('.sheet-table tbody tr', { hasText: 'défense' }).first();
  await row.locator('td.n button', { hasText: '0,140' }).click();
  assert.equal(address(page).keys.explain, 'dp:word:fold:defense');
  await reads(evidence(page).locator('h1'), /DP.*=\s*0,140/);
  const text = plain(await evidence(page).innerText());
  assert.match(text, /f = Σv = \(7 \+ 2 \+ 6 \+ 6 \+ 3\) = 24/);
  assert.match(text, /0,13982230082533265/);
  const doi = evidence(page).locator('a[href^="https://doi.org/10.1075/"]');
  assert.equal(await doi.getAttribute('rel'), 'noreferrer noopener');
  // Another measure of the same word.
  await evidence(page).locator('tr', { hasText: 'D de Juilland' }).first().locator('button').click();
  await reads(evidence(page).locator('h1'), /Juilland/);
  assert.equal(address(page).keys.explain, 'juilland_d:word:fold:defense');
  await page.goBack();
  await reads(evidence(page).locator('h1'), /DP/);
  await evidence(page).getByRole('button', { name: 'Voir les lignes' }).click();
  await page.locator('.concordance-view .kwic tbody tr').first().waitFor();
  assert.equal(address(page).keys.q, 'defense');
});

pageTest('a link opens the explanation; one that makes no sense says so', { hash: '#words?explain=g2:corpora:3,1000,0,2000' }, async ({ page }) => {
  await reads(evidence(page).locator('h1'), /6,60/);
  await reads(evidence(page).locator('.caution'), /Fisher/);
  await page.evaluate(() => (location.hash = '#words?explain=nonsense'));
  await reads(evidence(page).locator('h1'), /n’est plus connu/);
});

pageTest('methods are found and told in full; the published examples come out right here', { hash: '#methods' }, async ({ page }) => {
  await drawn(page, 'methods');
  await page.getByLabel('Chercher une mesure').fill('juilland');
  await page.waitForFunction(() => document.querySelectorAll('.sheet-table tbody tr').length === 2);
  await page.locator('.sheet-table tbody button').first().click();
  await reads(page.locator('.methods-view h2'), /Juilland/);
  await page.locator('.methods-view').getByRole('button', { name: 'Vérifier les calculs' }).click();
  await drawn(page, 'selfcheck');
  assert.match(plain(await page.locator('.selfcheck-view h1').innerText()), /^Les \d+ exemples publiés sont retrouvés ici même$/);
  await page.getByLabel('Seulement ceux qui diffèrent').check();
  await reads(page.locator('.said-of'), /Aucun exemple ne diffère/);
});

pageTest('the paragraph about the method can be copied', { hash: '#words' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await drawn(page, 'words');
  await page.locator('.menu summary').first().click();
  await page.getByRole('button', { name: 'Copier le paragraphe de méthode' }).click();
  const copied = plain(await page.evaluate(() => navigator.clipboard.readText()));
  assert.match(copied, /5 textes et 1 979 mots \(empreinte [0-9a-f]{16}\)/);
  assert.match(copied, /Mesures : DP .*\(Gries 2008\)/);
});

for (const theme of ['light', 'dark']) {
  for (const width of [360, 1366]) {
    pageTest(`axe finds nothing in explanations: ${theme}, ${width} px`, { theme, width, height: 768, hash: '#words' }, async ({ page }) => {
      await answers(page);
      for (const hash of ['words?explain=dp:word:fold:defense', 'words?explain=log_dice:pair:8,15828,4675,14307668', 'methods', 'selfcheck']) {
        await page.evaluate((hash) => (location.hash = `#${hash}`), hash);
        if (hash.includes('explain')) await reads(evidence(page).locator('h1'), /=/);
        else await drawn(page, hash);
        assert.deepEqual(await axe(page), [], hash);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${hash}: ${wide} px too wide`);
      }
    });
  }
}
