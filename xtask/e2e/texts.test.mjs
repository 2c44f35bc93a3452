// Own texts, the simple way: pasted, picked, dropped; added or in the place of what is there; undone exactly.
// Nothing in a text, a title or a file's name is ever markup.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { answers, ask, plain, reads } from './asked.mjs';

const SAID = 'Un otan de plus, et un kangourou.';

const texts = async (page) => Number((await page.locator('.rail summary .n').innerText()).replace(/\D/g, ''));

/** The fingerprint of what the page holds, as a link of the page names it. */
async function fingerprint(page) {
  await page.locator('.tabs a[href="#words"]').click();
  await page.locator('.tabs a[href="#overview"]').click();
  return page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('corpus'));
}

async function dialog(page) {
  await page.locator('.rail .add').click();
  const open = page.locator('.dialog[open]');
  await open.waitFor();
  return open;
}

const txt = (name, bytes) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });

pageTest('a pasted text is added, listed, found, and undone exactly', {}, async ({ page }) => {
  await answers(page);
  const before = await fingerprint(page);
  const open = await dialog(page);
  await open.locator('input[type=text]').fill('À moi');
  await open.locator('textarea').fill(SAID);
  await open.locator('button', { hasText: 'Ajouter ce texte' }).click();
  assert.match(plain(await reads(open.locator('.arrived li'), /À moi/)), /À moi · 33 octets|À moi · \d+ octets/);
  assert.deepEqual([await texts(page), (await ask(page, 'search', 'otan')).matches], [6, 22]);
  await open.locator('.arrived button').click();
  await page.waitForFunction(() => /^5$/.test(document.querySelector('.rail summary .n').textContent));
  await page.keyboard.press('Escape');
  assert.equal((await ask(page, 'search', 'otan')).matches, 21);
  assert.equal(await fingerprint(page), before);
});

pageTest('picked files take the place of the five, and undo brings them back', { hash: '#concordance?q=otan' }, async ({ page }) => {
  await answers(page);
  const before = await fingerprint(page);
  const open = await dialog(page);
  await open.locator('input[type=radio]').nth(1).check();
  await open.locator('input[type=file]').setInputFiles([
    txt('un.txt', SAID),
    txt('deux.txt', '\ufeffLe kangourou revient.'),
    txt('vide.txt', ''),
    txt('latin.txt', Buffer.from('L\u2019\xe9t\xe9 de l\u2019OTAN'.replaceAll('\u2019', "'"), 'latin1')),
  ]);
  await open.locator('.arrived li').nth(3).waitFor();
  const list = plain(await open.locator('.arrived').innerText());
  assert.match(list, /vide · 0 octets? · Texte vide/);
  assert.match(list, /latin · \d+ octets · Lu comme Windows-1252 \(deviné\)/);
  await page.keyboard.press('Escape');
  assert.equal(await texts(page), 4);
  const { documents, matches } = await ask(page, 'search', 'kangourou');
  assert.deepEqual([documents, matches], [2, 2]);
  assert.match(await page.locator('.rail').innerText(), /à vérifier/, 'the warning stays with its text');
  await dialog(page);
  await open.locator('.arrived button').click();
  await page.waitForFunction(() => document.querySelector('.rail summary .n').textContent === '5');
  await page.keyboard.press('Escape');
  assert.equal((await ask(page, 'search', 'otan')).matches, 21);
  assert.equal(await fingerprint(page), before);
});

pageTest('dropped files are added, wherever on the page', { hash: '#words' }, async ({ page }) => {
  await answers(page);
  const data = await page.evaluateHandle((said) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([said], 'déposé.txt', { type: 'text/plain' }));
    transfer.items.add(new File(['Encore un otan.'], 'déposé.txt', { type: 'text/plain' }));
    return transfer;
  }, SAID);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.locator('.drop-target.dropping').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await page.locator('.drop-target.dropping').waitFor({ state: 'detached' });
  await page.locator('.dialog[open] .arrived li').nth(1).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await texts(page), 7);
  assert.equal((await ask(page, 'search', 'otan')).matches, 23);
  const { hits } = await ask(page, 'search', 'kangourou OU encore');
  assert.ok(hits.some(({ id }) => id.startsWith('déposé')));
});

pageTest('two additions are undone one by one, the last first', {}, async ({ page }) => {
  await answers(page);
  const open = await dialog(page);
  for (const n of [6, 7]) {
    await open.locator('textarea').fill(`Texte ${n}, otan.`);
    await open.locator('button', { hasText: 'Ajouter ce texte' }).click();
    await page.waitForFunction((count) => document.querySelector('.rail summary .n').textContent === String(count), n);
  }
  await open.locator('.arrived button').click();
  await page.waitForFunction(() => document.querySelector('.rail summary .n').textContent === '6');
  assert.equal((await ask(page, 'search', 'otan')).matches, 22);
});

const PAYLOAD = '<img src=x onerror="window.fired=1"><script>window.fired=2</script><svg onload="window.fired=3">';

pageTest('markup in text, title, file name, column and query stays text', {}, async ({ page }) => {
  await answers(page);
  const open = await dialog(page);
  await open.locator('input[type=text]').fill(`Titre ${PAYLOAD}`);
  await open.locator('textarea').fill(`Un otan. ${PAYLOAD} Encore un otan.\n\n${PAYLOAD}`);
  await open.locator('button', { hasText: 'Ajouter ce texte' }).click();
  await open.locator('.arrived li').waitFor();
  await open.locator('input[type=file]').setInputFiles([txt('<img src=x onerror=alert(1)>.txt', `otan ${PAYLOAD}`)]);
  await reads(open.locator('.arrived li'), /<img src=x/);
  await page.keyboard.press('Escape');
  for (const view of ['overview', 'read', 'concordance', 'words', 'topics', 'review']) {
    await page.locator(`.tabs a[href="#${view}"]`).click();
    await page.locator(`.${view}-view`).waitFor();
  }
  await page.locator('.rail .text').nth(5).click();
  await reads(page.locator('.reader-head h2, .evidence'), /<img src=x onerror/);
  await page.locator('#query').fill(`"${PAYLOAD}`);
  await page.locator('.reading p').first().waitFor();
  await ask(page, 'load', [{ id: PAYLOAD, title: PAYLOAD, outlet: PAYLOAD, date: PAYLOAD, [PAYLOAD]: PAYLOAD, text: `otan ${PAYLOAD}` }]);
  await page.locator('#query').fill('otan');
  await page.locator('.tabs a[href="#concordance"]').click();
  await page.locator('.kwic td.node button').first().click();
  await reads(page.locator('.evidence .reader-text'), /<img src=x/);
  await page.locator('.tabs a[href="#overview"]').click();
  await page.locator('.overview-view').waitFor();
  assert.equal(await page.evaluate(() => window.fired), undefined);
  const strange = await page.evaluate(() => document.querySelectorAll('img, body script[src], svg[onload], [onerror]').length);
  assert.equal(strange, 0);
});

pageTest('own texts are gone with the page, and none is stored', {}, async ({ page }) => {
  await answers(page);
  const open = await dialog(page);
  await open.locator('textarea').fill(SAID);
  await open.locator('button', { hasText: 'Ajouter ce texte' }).click();
  await open.locator('.arrived li').waitFor();
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(kept, { local: {}, session: {}, cookie: '', databases: 0 });
  assert.equal(page.url().includes('kangourou'), false);
  await page.reload();
  assert.equal((await ask(page, 'search', 'kangourou')).matches, 0);
});
