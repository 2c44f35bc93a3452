// Found texts: their order, the reasons of a score, the settings of the ranking, texts like one.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { address, ask, plain, reads } from './asked.mjs';

const found = { hash: '#results?q=otan' };
const titles = (page) => page.locator('.hit h2').allInnerTexts();

pageTest('texts come best first, with their passage and figures', found, async ({ page }) => {
  await reads(page.locator('.caption h1'), /5\s+textes sur 5 répondent/);
  const { hits } = await ask(page, 'search', 'otan');
  const shown = (await titles(page)).map(plain);
  assert.equal(shown.length, 5);
  hits.forEach((hit, i) => assert.ok(!hit.title || shown[i].includes(plain(hit.title)), `${hit.title} is at place ${i + 1}`));
  const first = page.locator('.hit').first();
  assert.match(plain(await first.locator('.figures').innerText()), new RegExp(`^${hits[0].matches} occurrences`));
  assert.match(await first.locator('.passage mark').first().innerText(), /otan/i);
});

pageTest('a score explains itself, and its parts add up', found, async ({ page }) => {
  const why = page.locator('.hit').first().getByRole('button', { name: /pertinence/ });
  await why.click();
  assert.equal(await why.getAttribute('aria-expanded'), 'true');
  assert.match(plain(await reads(page.locator('.why-score'), /rareté/)), /k₁ = 1,200 · b = 0,750/);
  const { hits } = await ask(page, 'search', 'ministre défense', { explain: true });
  const { terms } = hits[0].explanation;
  assert.equal(terms.reduce((sum, { score }) => sum + score, 0), hits[0].score);
  for (const { score, idf, weight } of terms) assert.equal(score, idf * weight);
  const [plainHit] = (await ask(page, 'search', 'otan')).hits;
  assert.equal(plainHit.explanation, undefined);
});

pageTest('another order is in the link, and says which texts come last', found, async ({ page }) => {
  await page.getByLabel('Trier').selectOption('date');
  await reads(page.locator('.results-view'), /2\s+textes sans date viennent en dernier/);
  assert.equal(address(page).keys.found, 'date');
  const { hits } = await ask(page, 'search', 'otan', { sort: 'date' });
  assert.ok(plain((await titles(page))[0]).includes(plain(hits[0].title)));
  await page.getByLabel('Trier').selectOption('score');
  assert.equal(address(page).keys.found, undefined, 'the default is not in the link');
});

pageTest('the ranking can be changed, by keyboard too, and comes with the link', { hash: '#results?q=otan&bm25=0-0-0' }, async ({ page }) => {
  const scores = async () => (await page.locator('.hit .score').allInnerTexts()).map(plain);
  await page.locator('.hit').first().waitFor();
  assert.equal(new Set(await scores()).size, 1, 'without k₁ every text has the same score');
  await page.locator('.ranking summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.ranking input').first().focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => location.hash.includes('bm25=300-0-0'));
  await page.waitForFunction(() => new Set([...document.querySelectorAll('.hit .score')].map((score) => score.textContent)).size > 1);
  await page.getByRole('button', { name: 'Réglages habituels' }).click();
  assert.equal(address(page).keys.bm25, undefined);
});

pageTest('a passage that is cut says so', found, async ({ page }) => {
  await page.locator('.hit').first().waitFor();
  const passages = await page.locator('.hit .passage').allInnerTexts();
  assert.ok(passages.some((passage) => /\p{L}\s*…$/u.test(passage)), passages.join('\n'));
  assert.ok(passages.every((passage) => !/[.!?]\s*…$/.test(passage)), 'a sentence that ends its paragraph has no sign behind it');
});

pageTest('a text leads to those like it, and Back to where one was', found, async ({ page }) => {
  await page.locator('.hit').nth(1).getByRole('button', { name: 'Textes semblables' }).click();
  await page.waitForFunction(() => document.querySelector('#query').value.includes(' OU '));
  await reads(page.locator('.caption h1'), /textes? sur 5/);
  assert.ok((await page.locator('.hit').count()) > 1, 'the words are shared');
  assert.match(await page.locator('#query').inputValue(), /[A-ZÀ-Ýà-ÿ]/, 'words are written as the text has them');
  await page.goBack();
  await reads(page.locator('.caption h1'), /otan/);
});

/** Keeps in `sent` what the page sends to its worker, as far as it is bytes. */
const keepMessages = (server, context) =>
  context.addInitScript(() => {
    globalThis.sent = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, transfer) {
      for (const bytes of Array.isArray(transfer) ? transfer : []) {
        if (bytes instanceof ArrayBuffer) globalThis.sent.push(new TextDecoder('latin1').decode(bytes));
      }
      return post.call(this, message, transfer);
    };
  });

pageTest('the texts and the line over them are not asked for twice', { hash: '#results?q=otan&nosuggest=1', setUp: keepMessages }, async ({ page }) => {
  await page.locator('.hit').first().waitFor();
  await page.locator('#query').fill('moscou');
  await reads(page.locator('.caption h1'), /moscou/);
  await reads(page.locator('.facets'), /2025/);
  const asked = await page.evaluate(() => globalThis.sent.filter((bytes) => bytes.includes('moscou')).length);
  assert.equal(asked, 3, 'the search, what is told beside it, and its facets');
  await page.locator('#query').fill('moscou AND (');
  await page.locator('.reading .diagnostic.error').first().waitFor();
  await reads(page.locator('.caption h1'), /«\smoscou\s»/);
});

pageTest('a title opens the text at its best place', found, async ({ page }) => {
  await page.locator('.hit h2 button').first().click();
  await page.locator('.evidence mark.current').waitFor();
  assert.ok(address(page).keys.at);
  assert.ok(await page.locator('.hit').first().evaluate((hit) => hit.classList.contains('here')));
});

pageTest('scripts are told which orders there are', found, async ({ page }) => {
  const said = await page.evaluate(async () => {
    await window.florilege.ready;
    return window.florilege.search('otan', { sort: 'colour' }).catch((error) => `${error.name}: ${error.message}`);
  });
  assert.match(said, /TypeError: "colour" is no order: use score, matches, date/);
});
