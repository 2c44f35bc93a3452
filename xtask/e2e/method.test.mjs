// The paragraph about the method from the views that draw themselves, florilege.explain, and figures of trends, phrases and
// the vocabulary that explain themselves.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { ask, plain, reads, refusal } from './asked.mjs';

const evidence = (page) => page.locator('.evidence');

const copied = async (page, view, name) => {
  // Topics are drawn anew while they settle: opened and pressed in one go.
  await page.evaluate(([view, name]) => {
    const buttons = [...document.querySelectorAll(`.${view}-view details.menu button`)];
    const button = buttons.filter((button) => button.textContent === name).at(-1);
    button.closest('details').open = true;
    button.click();
  }, [view, name]);
  await page.waitForTimeout(200);
  return plain(await page.evaluate(() => navigator.clipboard.readText()));
};

pageTest('lines, results, topics, overview and reader have their paragraph', { hash: '#concordance?q=otan&sort=R1&sample=5.7' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.concordance-view .kwic tbody tr').first().waitFor();
  const of = (view) => copied(page, view, 'Copier le paragraphe de méthode');
  const lines = await of('concordance');
  assert.match(lines, /« Concordance ».*Requête : otan\..*Ordre : R1.*5 lignes tirées au hasard.*Lignes : 5 sur 21.*graine 7/);
  for (const [view, expected] of [
    ['results', /Textes trouvés : 5 sur 5.*BM25 \(Robertson & Zaragoza 2009\)/],
    ['topics', /matrices non négatives.*graine 1/],
    ['overview', /sans les mots-outils/],
    ['read', /Texte : /],
  ]) {
    await page.evaluate((view) => (location.hash = `#${view}?q=otan`), view);
    await page.locator(`.${view}-view details.menu`, { hasText: 'Copier le paragraphe' }).first().waitFor();
    assert.match(await of(view), expected, view);
  }
});

pageTest('a paragraph in English', { hash: '#concordance?q=otan', lang: 'en-GB' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.concordance-view .kwic tbody tr').first().waitFor();
  assert.match(await copied(page, 'concordance', 'Copy the paragraph about the method'), /each place that is found counts once.*Lines: 21/);
});

pageTest('phrases, correlations and curves explain themselves', { hash: '#phrases' }, async ({ page }) => {
  const press = async (view, title) => {
    await page.locator(`.${view}-view .caption h1:not(:empty)`).waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    await page.getByRole('button', { name: title }).first().click();
  };
  const row = page.locator('.phrases-view .sheet-table tbody tr').first();
  await row.locator('td.n button').last().click();
  await reads(evidence(page).locator('h1'), /DP.*= /);
  assert.match(plain(await evidence(page).innerText()), /DP = ½·Σ\|v\/f − s\|/);
  await page.evaluate(() => (location.hash = '#vocabulary'));
  await press('vocabulary', /Courbe de Heaps/);
  await reads(evidence(page).locator('h1'), /exposant de Heaps = 0,809/);
  await page.evaluate(() => (location.hash = '#trends?q=otan&trends.others=ukraine'));
  await page.locator('.trends-view .sheet-table').last().waitFor();
  await page.locator('.trends-view .sheet-table').last().locator('td.n button').first().click();
  await reads(evidence(page).locator('h1'), /Pearson = −0,0661/);
});

pageTest('scripts are told why, in full precision', {}, async ({ page }) => {
  const g2 = await ask(page, 'explain', 'g2:corpora:30,1000,10,2000');
  assert.equal(g2.measure, 'g2');
  assert.ok(Math.abs(g2.value - 29.4627) < 1e-4);
  assert.deepEqual(g2.table.observed, [30, 10, 970, 1990]);
  assert.equal(g2.steps.at(-1).value, g2.value);
  assert.ok(Math.abs(g2.alternatives.g2_two_terms - 29.0392) < 1e-4);
  assert.match(g2.references[0].text, /Dunning/);
  const dp = await ask(page, 'explain', 'dp:query:otan');
  const { queries } = await ask(page, 'dispersion', 'otan', { by: 'text' }).then((answer) => ({ queries: answer }));
  assert.ok(dp.value > 0 && dp.parts.length === 5 && queries);
  assert.equal(dp.references[0].doi, '10.1075/ijcl.13.4.02gri');
  const curve = await ask(page, 'explain', 'heaps:vocabulary:fold');
  assert.equal(curve.points.length, curve.of);
  const none = await ask(page, 'explain', 'dp:word:fold:absent');
  assert.deepEqual([none.value, none.reason], [null, 'NoOccurrence']);
  assert.match(await refusal(page, 'explain', 'nonsense'), /no figure/);
});

pageTest('collocates say what of their filter cannot be read', { hash: '#collocates?q=otan&collocates.filter=/a(/' }, async ({ page }) => {
  await reads(page.locator('.collocates-view .caution'), /Le filtre ne se lit pas ici/);
});

pageTest('another order of a list that is scrolled is asked for once', { hash: '#words?words.stopwords=1' }, async ({ page }) => {
  await page.locator('.words-view .sheet-table tbody tr').first().waitFor();
  const frame = page.locator('.words-view .sheet-frame');
  await frame.evaluate((frame) => (frame.scrollTop = 14_000));
  await page.waitForFunction(() => [...document.querySelectorAll('.sheet-table tbody tr')].some((row) => Number(row.getAttribute('aria-rowindex')) > 400));
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  // Each question makes the view busy once.
  await page.evaluate(() => {
    window.rounds = 0;
    const view = document.querySelector('.words-view');
    new MutationObserver(() => (window.rounds += view.getAttribute('aria-busy') === 'true' ? 1 : 0))
      .observe(view, { attributes: true, attributeFilter: ['aria-busy'] });
  });
  await page.locator('.words-view .sheet-table thead button', { hasText: 'Textes' }).click();
  await page.waitForFunction(() => document.querySelector('.sheet-frame').scrollTop === 0);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => window.rounds), 1);
});
