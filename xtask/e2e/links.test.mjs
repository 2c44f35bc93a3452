// A link carries the whole state, opens anywhere, and is read as far as it can be. Every export has all rows.
import assert from 'node:assert/strict';
import { isUp, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';
import { readFile } from 'node:fs/promises';

const allowCopying = (server, context) =>
  context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.url).origin });
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const total = (page) => page.locator('.toolbar b');

/** What a person sees: headings, figures, lines, marks; without the milliseconds. */
const seen = (page) =>
  page.evaluate(() => {
    const text = (selector) => [...document.querySelectorAll(selector)].map((e) => e.textContent.trim());
    return {
      query: document.querySelector('#query').value,
      main: text('main h1, main h2, main td, main th, main li, .reading'),
      rail: text('.rail .text'),
      state: text('.state-line > *'),
      evidence: text('.evidence h2, .evidence mark.current'),
      view: document.querySelector('.tabs a[aria-current="page"]').textContent,
      theme: document.documentElement.dataset.theme ?? '',
      checked: [...document.querySelectorAll('main input')].map((input) => (input.type === 'checkbox' ? input.checked : input.value)),
    };
  });

async function settled(page) {
  await answers(page);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  // A change of the words drawn is over when two looks a moment apart see the same.
  let before;
  for (;;) {
    const now = JSON.stringify(await seen(page));
    if (now === before) return JSON.parse(now);
    before = now;
    await page.evaluate(() => new Promise((done) => setTimeout(done, 120)));
  }
}

const STATES = {
  overview: '#overview?q=otan&lang=fr',
  reading: '#read?q=otan&text=001_b0cf8c7d3bfe6c2f&lang=fr&theme=dark',
  concordance: '#concordance?q=%22ministres%20de%20la%20d%C3%A9fense%22&sort=R1,R2,R3&across=1&lang=fr',
  words: '#words?stopwords=1&forms=1&filter=%5Ed&order=word&lang=fr&stop=ukraine&unstop=de',
  topics: '#topics?k=3&topic=2&lambda=20&lang=fr&keep=004_01ea0a7c12962790:3',
};

for (const [name, hash] of Object.entries(STATES)) {
  pageTest(`a copied link shows the same ${name} in another browser`, { hash, setUp: allowCopying }, async ({ page, context }) => {
    const here = await settled(page);
    if (name === 'concordance') {
      await page.locator('.kwic td.node button').nth(4).click();
      await page.locator('.evidence mark.current').waitFor();
    }
    const now = name === 'concordance' ? await settled(page) : here;
    // Something the person does writes the fingerprint into the address.
    await page.locator('.tools .tool').nth(1).click();
    const themed = await settled(page);
    await page.locator('.tools button', { hasText: 'Copier le lien' }).click();
    await reads(page.locator('.said'), /Lien copié/);
    const link = await copied(page);
    assert.match(link, /corpus=[0-9a-f]+/);
    assert.match(link, /lang=fr/);
    const other = await context.browser().newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    const second = await other.newPage();
    await second.goto(link);
    await isUp(second);
    const there = await settled(second);
    await other.close();
    assert.deepEqual(there, themed);
    assert.deepEqual(there.main, now.main);
  });
}

pageTest('a link without a language opens in the language of the browser', { lang: 'en-US', hash: '#words' }, async ({ page }) => {
  await answers(page);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await reads(page.locator('.tabs'), /Words/);
});

pageTest('a malformed link is read as far as it can be, with a notice', { hash: '#concordance?q=otan&k=many&colour=blue&at=-3&sort=%%%&=&lambda' }, async ({ page }) => {
  const notice = plain(await reads(page.locator('.notice'), /k/));
  for (const key of ['k', 'colour', 'at', 'lambda']) assert.match(notice, new RegExp(`« ?${key} ?»`), key);
  await reads(total(page), /^21/);
  await page.locator('.notice .close').click();
  assert.equal(await page.locator('.notice').count(), 0);
});

for (const hash of [
  `#concordance?q=otan&filter=${'x'.repeat(20_000)}`,
  '#%E0%A4%A?q=%FF%FE&text=../../etc/passwd',
  '#nowhere?text=none&at=99999999999',
  '#read?text=none',
  '#?&&&===',
  '##??q=a?b#c',
  '#topics?k=100&topic=99&lambda=100&seed=18446744073709551615',
  '#concordance?q=otan&width=2000&sort=L9,R9',
  '#read?q=otan&at=4294967295',
]) {
  pageTest(`never a blank page: ${hash.slice(0, 50)}`, { hash }, async ({ page }) => {
    await answers(page);
    await page.locator('.view').waitFor();
    assert.equal(await page.locator('#trouble:visible').count(), 0);
    assert.equal((await ask(page, 'search', 'otan')).matches, 21);
  });
}

pageTest('a giant link says that it was cut', { hash: `#concordance?q=otan&filter=${'x'.repeat(20_000)}` }, async ({ page }) => {
  await reads(page.locator('.notice'), /trop long/);
  await reads(total(page), /^21/);
});

pageTest('a link made on another corpus says so', { hash: '#concordance?q=otan&corpus=0123456789abcdef&v=1' }, async ({ page }) => {
  await reads(page.locator('.notice.warning'), /autre corpus/);
  await reads(total(page), /^21/);
});

pageTest('an address edited by hand is followed', { hash: '#words' }, async ({ page }) => {
  await page.locator('.words-view').waitFor();
  await page.evaluate(() => (location.hash = '#concordance?q=kiev'));
  await page.locator('.concordance-view .kwic tbody tr').first().waitFor();
  assert.equal(await page.locator('#query').inputValue(), 'kiev');
});

pageTest('keeping the repeated title counts its Otan, in the link too', { hash: '#concordance?q=otan' }, async ({ page, context, server }) => {
  await reads(total(page), /^21/);
  await page.locator('.state-line button', { hasText: 'écart' }).click();
  const line = page.locator('.review-line', { hasText: /titre répété.*ligne\s3/ });
  await line.first().waitFor();
  assert.equal(await line.count(), 1);
  await line.locator('input').nth(1).check();
  await page.waitForFunction(() => location.hash.includes('keep='));
  assert.equal(address(page).keys.keep, '004_01ea0a7c12962790:3');
  await page.locator('.tabs a[href="#concordance"]').click();
  await reads(total(page), /^22/);
  assert.equal((await ask(page, 'search', 'otan')).matches, 22);
  const second = await context.newPage();
  await second.goto(server.url + new URL(page.url()).hash);
  await reads(total(second), /^22/);
  for (const view of ['review', 'review', 'concordance']) {
    await page.goBack();
    await page.locator(`.${view}-view`).waitFor();
  }
  await reads(total(page), /^21/);
  assert.equal((await ask(page, 'search', 'otan')).matches, 21);
});

pageTest('a stop word leaves the word list and the search stays as it is', { hash: '#words?q=ukraine' }, async ({ page }) => {
  const word = page.locator('.sheet-table td.word button', { hasText: /^Ukraine$/ });
  await word.waitFor();
  const { matches } = await ask(page, 'search', 'ukraine');
  await page.locator('.state-line button', { hasText: 'mots-outils' }).click();
  await page.locator('.dialog[open] input[type=text]').fill('Ukraine');
  await page.locator('.dialog[open] form button').click();
  await page.locator('.word-chips li', { hasText: 'ukraine' }).waitFor();
  assert.equal(address(page).keys.stop, 'ukraine');
  await page.keyboard.press('Escape');
  await word.waitFor({ state: 'detached' });
  assert.equal((await ask(page, 'search', 'ukraine')).matches, matches);
  await page.locator('.state-line button', { hasText: 'mots-outils' }).click();
  await page.locator('.word-chips li button', { hasText: 'ukraine' }).click();
  await page.keyboard.press('Escape');
  await word.waitFor();
});

/** A CSV taken apart, with nothing but the rules of RFC 4180. */
function csv(text) {
  const rows = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  for (let cell; (cell = cells.exec(text)) && cell[0] !== ''; ) {
    rows.at(-1).push(cell[1].startsWith('"') ? cell[1].slice(1, -1).replaceAll('""', '"') : cell[1]);
    if (cell[2] !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0]);
}

async function saved(page, button) {
  await page.locator('.toolbar .menu summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.toolbar .menu-items button', { hasText: button }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const isHead = (row) => row[0].startsWith('#');

pageTest('the concordance as CSV: all rows, with query, corpus and version', { hash: '#concordance?q=otan&sort=R1,R2,R3' }, async ({ page }) => {
  await reads(total(page), /^21/);
  const { name, text } = await saved(page, 'CSV');
  assert.match(name, /^florilege-concordance.*\.csv$/);
  assert.equal(text.charCodeAt(0), 0xfeff);
  const rows = csv(text.slice(1));
  const head = rows.filter(isHead).flat().join('\n');
  const { fingerprint } = await ask(page, 'load', []);
  assert.ok(fingerprint);
  for (const part of [/otan/, /R1,R2,R3/, /corpus/, /http:\/\/127\.0\.0\.1/]) assert.match(head, part);
  const [columns, ...lines] = rows.filter((row) => !isHead(row));
  assert.deepEqual(columns, ['text', 'title', 'outlet', 'date', 'certainty', 'left', 'node', 'right', 'start', 'end']);
  assert.equal(lines.length, 21);
  assert.ok(lines.every((line) => line.length === 10 && /otan/i.test(line[6])));
});

pageTest('all rows of a long list leave the page, not only those shown', { hash: '#concordance?q=de' }, async ({ page }) => {
  const { matches } = await ask(page, 'search', 'de');
  assert.ok(matches > 100);
  await page.locator('.kwic tbody tr').nth(20).waitFor();
  assert.ok((await page.locator('.kwic tbody tr').count()) < matches);
  const { text } = await saved(page, 'TSV');
  const rows = text.split('\n').filter((row) => row && !row.startsWith('#'));
  assert.equal(rows.length, matches + 1);
});

pageTest('no cell of a file becomes a formula', { hash: '#concordance?q=attention' }, async ({ page }) => {
  await ask(page, 'load', ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://evil")'].map((start, i) => (
    { id: `=id${i}`, title: `${start} titre`, outlet: `${start}`, text: `${start} attention ${start}` })));
  await reads(total(page), /^6/);
  for (const [button, cells] of [['CSV', (text) => csv(text.slice(1))], ['TSV', (text) => text.split('\n').map((row) => row.split('\t'))]]) {
    const { text } = await saved(page, button);
    await page.locator('.toolbar .menu summary').click();
    const rows = cells(text).filter((row) => row.length > 3);
    assert.equal(rows.length, 7);
    assert.deepEqual(rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^[+-]?\d+$/.test(cell)), []);
    assert.ok(rows.flat().some((cell) => cell.includes('=1+1')), 'the words are there all the same');
  }
});

pageTest('the word list as CSV, and as a table to paste', { hash: '#words?stopwords=1', setUp: allowCopying }, async ({ page }) => {
  await page.locator('.sheet-table tbody tr').first().waitFor();
  const { rows: list } = await ask(page, 'frequencies', { stopWords: true, limit: 1e6 });
  const { name, text } = await saved(page, 'CSV');
  assert.match(name, /words.*\.csv$/);
  const [columns, ...rows] = csv(text.slice(1)).filter((row) => !isHead(row));
  assert.equal(rows.length, list.length);
  const [word, count] = [columns.indexOf('word'), columns.indexOf('count')];
  for (const [i, row] of rows.slice(0, 50).entries()) assert.deepEqual([row[word], Number(row[count])], [list[i].word, list[i].count]);
  await page.locator('.toolbar .menu-items button').first().click();
  await reads(page.locator('.said'), /copié/);
  const table = (await copied(page)).split('\n').filter((row) => row.includes('\t') && !row.startsWith('#'));
  assert.equal(table.length, list.length + 1);
});

pageTest('a copied line is a quotation with its source and a link to its place', { hash: '#concordance?q=otan', setUp: allowCopying }, async ({ page, context }) => {
  await page.locator('.kwic td.act [data-does=copy]').nth(20).waitFor();
  const row = page.locator('.kwic tbody tr').nth(20);
  const node = await row.locator('td.node').innerText();
  await row.locator('td.act [data-does=copy]').click();
  await reads(page.locator('.said'), /Ligne copiée/);
  const line = await copied(page);
  assert.match(line, /^«\u202f.+\u202f», /s);
  assert.ok(line.includes(node));
  assert.match(line, /004_01ea0a7c12962790\.txt/);
  const summary = await page.locator('.rail .text').nth(4).innerText();
  assert.match(summary, /L’OTAN envisage de renforcer/);
  assert.ok(line.includes('L’OTAN envisage de renforcer'), line);
  assert.match(line, /sans date|20\d\d/);
  const link = line.match(/http:\S+$/)[0];
  const second = await context.newPage();
  await second.goto(link);
  await second.locator('.evidence mark.current').waitFor();
  assert.equal(await second.locator('.evidence mark.current').innerText(), node);
});
