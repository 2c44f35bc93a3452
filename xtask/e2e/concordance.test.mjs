// The list of lines: any number of them, few in the page; moved through by keyboard; never the lines of another question.
import assert from 'node:assert/strict';
import { axe, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';

const LONG = 12_000;

/** Texts whose n-th place of « abeille » is followed by the word mot000n. */
const long = (n = LONG) =>
  Array.from({ length: 10 }, (_, text) => ({
    id: `t${text}`,
    text: Array.from({ length: n / 10 }, (_, i) => `Une abeille mot${String(text * (n / 10) + i).padStart(5, '0')} vole.`).join('\n\n'),
  }));

const total = (page) => page.locator('.toolbar b');

/** The lines that can be seen: their numbers from 1 and the first word to the right. */
const seen = (page) =>
  page.evaluate(() => {
    const cover = document.querySelector('.lines-top').getBoundingClientRect().bottom;
    return [...document.querySelectorAll('.kwic .line')]
      .filter((line) => line.getBoundingClientRect().top >= Math.max(0, cover) - 1 && line.getBoundingClientRect().bottom <= innerHeight + 1)
      .map((line) => [line.getAttribute('aria-rowindex') - 1, line.querySelector('.right').textContent.trim().split(' ')[0]]);
  });

const drawn = (page) => page.locator('.kwic .line').count();

/** Waits until the lines in sight are drawn, and gives them. */
async function settled(page, { from = 1 } = {}) {
  await page.waitForFunction((first) => {
    const lines = [...document.querySelectorAll('.kwic .line')].filter((line) => line.getBoundingClientRect().bottom > 0 && line.getBoundingClientRect().top < innerHeight);
    return lines.length > 0 && Number(lines.at(-1).getAttribute('aria-rowindex')) > first;
  }, from);
  return seen(page);
}

const current = (page) =>
  page.evaluate(() => [document.activeElement.dataset.does, Number(document.activeElement.closest('tr')?.getAttribute('aria-rowindex')) - 1]);

pageTest('a long list is whole, and only the lines in sight are in the page', { hash: '#concordance?q=abeille', height: 768 }, async ({ page }) => {
  await answers(page);
  await ask(page, 'load', long());
  await reads(total(page), /^12\s000/);
  assert.equal(await page.locator('.kwic').getAttribute('aria-rowcount'), String(LONG + 1));
  for (const share of [0.5, 0.97, 0.1, 1, 0]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
    const lines = await settled(page, { from: Math.max(1, (share - 0.01) * LONG) });
    for (const [nth, word] of lines) assert.equal(word, `mot${String(nth - 1).padStart(5, '0')}`);
    assert.ok((await drawn(page)) <= 125, `${await drawn(page)} lines drawn`);
  }
  const { height, row } = await page.evaluate(() => ({
    height: document.querySelector('.kwic').getBoundingClientRect().height,
    row: document.querySelector('.kwic .line').getBoundingClientRect().height,
  }));
  assert.equal(Math.round(height / row), LONG);
});

pageTest('the keyboard goes through the list, line by line and to its ends', { hash: '#concordance?q=abeille', height: 768 }, async ({ page }) => {
  await answers(page);
  await ask(page, 'load', long());
  await reads(total(page), /^12\s000/);
  await page.locator('.kwic .node button').first().focus();
  const at = async (key, nth) => {
    await page.keyboard.press(key);
    await page.waitForFunction((n) => document.activeElement.closest('tr')?.getAttribute('aria-rowindex') === String(n + 1), nth);
    const box = await page.evaluate(() => {
      const { top, bottom } = document.activeElement.closest('tr').getBoundingClientRect();
      return { top, bottom, cover: document.querySelector('.lines-top').getBoundingClientRect().bottom, window: innerHeight };
    });
    assert.ok(box.top >= box.cover - 8 && box.bottom <= box.window + 1, `${key}: ${JSON.stringify(box)}`);
    assert.equal(await page.locator('.kwic button[data-does=open][tabindex="0"]').count(), 1, 'one stop in the list');
  };
  await at('ArrowDown', 2);
  await at('ArrowDown', 3);
  await at('ArrowUp', 2);
  await at('End', LONG);
  await at('ArrowDown', LONG);
  await at('ArrowUp', LONG - 1);
  await at('Home', 1);
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => Number(document.activeElement.closest('tr')?.getAttribute('aria-rowindex')) > 10);
  const [does, nth] = await current(page);
  assert.equal(does, 'open');
  await at('PageUp', 1);
  await at('PageDown', nth);
  // Scrolled away, the line keeps the focus and the keys go on from it.
  await page.evaluate(() => scrollTo(0, 200_000));
  await settled(page, { from: 5_000 });
  assert.deepEqual(await current(page), ['open', nth]);
  await at('ArrowDown', nth + 1);
  await page.keyboard.press('Enter');
  await page.locator('.evidence mark.current').waitFor();
  await page.waitForFunction((index) => document.querySelector('.kwic .line.here')?.getAttribute('aria-rowindex') === String(index + 2), nth);
});

pageTest('the focus and the place in the list outlive another width', { hash: '#concordance?q=abeille', width: 1366, height: 768 }, async ({ page }) => {
  await answers(page);
  await ask(page, 'load', long());
  await reads(total(page), /^12\s000/);
  await page.evaluate(() => scrollTo(0, 100_000));
  await settled(page, { from: 2_500 });
  const line = page.locator('.kwic .line').nth(40);
  const nth = Number(await line.getAttribute('aria-rowindex')) - 1;
  await line.locator('.node button').click();
  await page.locator('.evidence mark.current').waitFor();
  await page.waitForFunction(() => document.querySelector('#main').clientWidth < 700);
  await page.waitForTimeout(300);
  assert.deepEqual(await current(page), ['open', nth]);
  const first = (await seen(page))[0][0];
  await page.setViewportSize({ width: 600, height: 768 });
  await page.locator('.kwic.cards').waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(await current(page), ['open', nth]);
  assert.ok(Math.abs((await seen(page))[0][0] - first) <= 2, `${first} is now ${(await seen(page))[0][0]}`);
});

pageTest('a key copies the line', {
  hash: '#concordance?q=otan', setUp: (server, context) => context.grantPermissions(['clipboard-read', 'clipboard-write']),
}, async ({ page }) => {
  await page.locator('.kwic .node button').nth(2).focus();
  await page.keyboard.press('c');
  await reads(page.locator('.said'), /Ligne copiée/);
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^«\u202f.+\u202f», /s);
});

pageTest('another order begins at its first line and shows no line of the old one', { hash: '#concordance?q=abeille&sort=R1,R2,R3', height: 768 }, async ({ page }) => {
  await answers(page);
  await ask(page, 'load', long());
  await reads(total(page), /^12\s000/);
  await page.evaluate(() => scrollTo(0, 150_000));
  await settled(page, { from: 4_000 });
  await page.locator('#query').fill('vole');
  await page.waitForFunction(() => document.querySelector('.kwic .line .node')?.textContent === 'vole');
  assert.deepEqual((await settled(page))[0][0], 1);
  const nodes = await page.locator('.kwic .line .node').allInnerTexts();
  assert.deepEqual([...new Set(nodes)], ['vole']);
});

for (const [width, height] of [[360, 740], [1366, 768]]) {
  pageTest(`lines are equally high at ${width} px`, { hash: '#concordance?q=de', width, height }, async ({ page }) => {
    await page.locator('.kwic').scrollIntoViewIfNeeded();
    await page.locator('.kwic .line').nth(20).waitFor();
    await settled(page);
    const heights = await page.locator('.kwic .line').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
    assert.equal(new Set(heights).size, 1, heights.join());
    const hidden = await page.locator('.kwic .line').evaluateAll((lines) =>
      lines.filter((line) => line.querySelector('.node').getBoundingClientRect().bottom > line.getBoundingClientRect().bottom).length);
    assert.equal(hidden, 0, 'the node is in sight');
  });
}

const NEWS = [
  { id: 'n1', text: 'La guerre froide dure. Une guerre totale menace la paix.', date: '2024-05-01', title: 'Un', lieu: 'Paris' },
  { id: 'n2', text: 'La guerre froide finit. La paix revient après la guerre.', title: 'Deux', lieu: 'Lyon' },
  { id: 'n3', text: 'Une longue guerre froide.', date: '2023-02-14', title: 'Trois', lieu: 'Nice' },
];

async function news(page) {
  await answers(page);
  await ask(page, 'load', NEWS);
  await reads(total(page), /^5/);
}

const options = (page) => page.locator('.toolbar .options').click();
const key = (page, name) => address(page).keys[name];

pageTest('lines are filtered by what stands beside, and each filter is taken back', { hash: '#concordance?q=guerre' }, async ({ page }) => {
  await news(page);
  await options(page);
  const form = page.locator('.line-options form').first();
  await form.locator('input[type=text]').fill('froide');
  await form.locator('input[type=number]').first().fill('0');
  await form.locator('input[type=number]').last().fill('1');
  await page.keyboard.press('Enter');
  await reads(total(page), /^3\s+lignes sur 5/);
  assert.equal(key(page, 'beside'), '+0.1.froide');
  await form.locator('select').selectOption('-');
  await form.locator('input[type=text]').fill('longue');
  await form.locator('input[type=number]').first().fill('1');
  await form.locator('button').click();
  await reads(total(page), /^2\s+lignes sur 5/);
  assert.equal(key(page, 'beside'), '+0.1.froide,-1.1.longue');
  await page.reload();
  await answers(page);
  await ask(page, 'load', NEWS);
  await reads(total(page), /^2\s+lignes sur 5/);
  const chips = page.locator('.left-out-lines .chip');
  assert.deepEqual((await chips.allInnerTexts()).map(plain), ['avec « froide », 1 à droite ×', 'sans « longue », à 1 mot au plus ×']);
  await chips.first().locator('button').click();
  await reads(total(page), /^4\s+lignes sur 5/);
  await chips.first().locator('button').click();
  await chips.first().waitFor({ state: 'detached' });
  assert.equal(plain(await total(page).innerText()), '5 lignes');
  assert.equal(key(page, 'beside'), undefined);
});

pageTest('Back undoes what was chosen of the lines, one choice after the other', { hash: '#concordance?q=guerre' }, async ({ page }) => {
  await news(page);
  await options(page);
  const rights = async () => (await page.locator('.kwic .line .right').allInnerTexts()).map(plain);
  const order = page.locator('.toolbar').getByLabel('Trier');
  const [inText, title] = [await rights(), page.locator('#line-options').getByLabel('titre du texte')];
  await order.selectOption('R1,R2,R3');
  await page.waitForFunction((first) => document.querySelector('.kwic .line .right').textContent.trim() !== first, inText[0]);
  await page.locator('#line-options').getByLabel('Contexte').selectOption('sentence');
  await title.check();
  await page.locator('.toolbar .counting').click();
  await page.locator('#breakdown').getByLabel('Répartition').selectOption('R1');
  const steps = [
    () => assert.equal(key(page, 'breakdown'), 'N'),
    () => assert.equal(key(page, 'breakdown'), undefined),
    async () => assert.deepEqual([key(page, 'columns'), await title.isChecked()], [undefined, false]),
    () => assert.equal(key(page, 'context'), undefined),
    () => assert.equal(key(page, 'sort'), undefined),
  ];
  for (const holds of steps) {
    await page.goBack();
    await holds();
  }
  assert.equal(await order.inputValue(), '', 'the choice shows what is');
  await page.waitForFunction((lines) => JSON.stringify([...document.querySelectorAll('.kwic .line .right')].map((right) => right.innerText.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').trim())) === lines, JSON.stringify(inText));
});

pageTest('Back undoes another order of texts and words, and what is typed is one step', { hash: '#results?q=otan' }, async ({ page }) => {
  const order = page.getByLabel('Trier');
  await order.selectOption('date');
  await order.selectOption('title');
  await page.goBack();
  assert.deepEqual([key(page, 'found'), await order.inputValue()], ['date', 'date']);
  await page.goBack();
  assert.deepEqual([key(page, 'found'), await order.inputValue()], [undefined, 'score']);
  await page.locator('.tabs a[href="#words"]').click();
  const filter = page.getByPlaceholder('Contient');
  await filter.pressSequentially('ministre');
  await page.getByLabel('mots-outils aussi').check();
  await page.goBack();
  assert.deepEqual([key(page, 'words.filter'), key(page, 'words.stopwords')], ['ministre', undefined]);
  await page.goBack();
  assert.equal(address(page).view, 'results', 'letters are no steps');
});

let release;
const released = new Promise((done) => { release = done; });

pageTest('lines in sight stay when the language data arrive', {
  hash: '#concordance?q=form:de', height: 768,
  setUp: (server, context) => context.route('**/languages/*', async (route) => { await released; await route.continue(); }),
}, async ({ page }) => {
  await answers(page);
  await page.locator('.kwic .line').nth(20).waitFor();
  await page.evaluate(() => scrollTo(0, 2_000));
  await settled(page, { from: 55 });
  const before = await seen(page);
  assert.ok(before[0][0] > 30);
  await page.evaluate(() => {
    window.looks = [];
    const look = () => {
      const lines = [...document.querySelectorAll('.kwic .line')].filter((line) => line.getBoundingClientRect().bottom > 0 && line.getBoundingClientRect().top < innerHeight);
      window.looks.push(`${scrollY} ${lines.length}`);
      requestAnimationFrame(look);
    };
    look();
  });
  release();
  await page.evaluate(() => window.florilege.analyze('Ils renforcent.', { lang: 'fr' }));
  const { matches } = await ask(page, 'search', 'lemma:renforcer');
  assert.ok(matches > 0, 'the data are here');
  const frames = await page.evaluate(() => window.looks.length);
  await page.waitForFunction((n) => window.looks.length > n + 60, frames);
  assert.equal(new Set(await page.evaluate(() => window.looks)).size, 1, (await page.evaluate(() => [...new Set(window.looks)])).join(', '));
  assert.deepEqual(await seen(page), before);
});

pageTest('a sample is drawn, drawn again, and the same in another page', { hash: '#concordance?q=abeille' }, async ({ page }) => {
  await answers(page);
  await ask(page, 'load', long());
  await options(page);
  const form = page.locator('.line-options form').nth(1);
  await form.locator('input').fill('30');
  await form.locator('button').click();
  await reads(total(page), /^30\s+lignes sur 12\s000/);
  assert.equal(key(page, 'sample'), '30.1');
  await page.locator('.kwic .line').nth(29).waitFor();
  const words = () => page.locator('.kwic .line .right').allInnerTexts();
  const first = await words();
  await form.locator('button', { hasText: 'Un autre tirage' }).click();
  await page.waitForFunction((before) => document.querySelector('.kwic .line .right').textContent !== before, first[0]);
  assert.equal(key(page, 'sample'), '30.2');
  await page.goBack();
  await page.waitForFunction((before) => document.querySelector('.kwic .line .right').textContent.trim() === before.trim(), first[0]);
  await page.locator('.kwic .line').nth(first.length - 1).waitFor();
  assert.deepEqual(await words(), first);
  await page.locator('.left-out-lines .chip button').click();
  await reads(total(page), /^12\s000\s+lignes$/);
});

pageTest('an order by date says how many lines have none', { hash: '#concordance?q=guerre' }, async ({ page }) => {
  await news(page);
  await page.locator('.toolbar select').selectOption('D');
  await reads(page.locator('.left-out-lines'), /2 sans date, à la fin/);
  const numbers = await page.locator('.kwic .source .number').allInnerTexts();
  assert.deepEqual(numbers, ['3', '1', '1', '2', '2']);
  await options(page);
  const keys = page.locator('.line-options fieldset').nth(2).locator('select');
  await keys.nth(0).selectOption('L1');
  await keys.nth(1).selectOption('R1');
  await page.waitForFunction(() => location.hash.includes('sort=L1,R1'));
  assert.equal(await page.locator('.toolbar select').inputValue(), 'L1,R1');
  await keys.nth(0).selectOption('');
  await page.waitForFunction(() => !location.hash.includes('sort='));
});

for (const width of [360, 1366]) {
  pageTest(`a context may be the sentence, and the node stays in sight at ${width} px`, { hash: '#concordance?q=guerre', width, height: 768 }, async ({ page }) => {
    await answers(page);
    const before = 'avant cela '.repeat(200);
    await ask(page, 'load', [{ id: 'a', text: `Rien. Bien ${before} la guerre ${'et puis '.repeat(200)} fin. Rien.` }, ...NEWS]);
    await options(page);
    await page.locator('.line-options select[aria-label="Contexte"]').selectOption('sentence');
    await page.locator('.kwic.cards .line').nth(5).waitFor();
    assert.equal(key(page, 'context'), 'sentence');
    const nodes = await page.locator('.kwic .line').evaluateAll((lines) => lines.map((line) => {
      const [node, card] = [line.querySelector('.node'), line].map((e) => e.getBoundingClientRect());
      return node.bottom <= card.bottom && node.top >= card.top;
    }));
    assert.deepEqual([...new Set(nodes)], [true]);
    assert.equal(plain(await page.locator('.kwic .line').nth(1).locator('.left').innerText()), 'La');
    assert.equal(plain(await page.locator('.kwic .line').nth(1).locator('.right').innerText()), 'froide dure.');
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, 'nothing is too wide');
    assert.deepEqual(await axe(page), []);
  });
}

pageTest('columns of the texts stand before the lines, in the link and in the export', { hash: '#concordance?q=guerre', width: 1366 }, async ({ page }) => {
  await news(page);
  await options(page);
  const box = (name) => page.locator('.line-options label', { hasText: name }).locator('input');
  await box('lieu').check();
  await box('titre du texte').check();
  await box('Source').uncheck();
  await reads(page.locator('.kwic .source').first(), /Un.*Paris/s);
  assert.equal(key(page, 'columns'), 'number,title,date,c:lieu');
  await page.locator('.toolbar .menu summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.toolbar .menu-items button', { hasText: 'TSV' }).click()]);
  const { readFile } = await import('node:fs/promises');
  const rows = (await readFile(await download.path(), 'utf8')).split(/\r?\n/).filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t'));
  assert.equal(rows[0].at(-1), 'lieu');
  assert.deepEqual(rows.slice(1).map((row) => row.at(-1)), ['Paris', 'Paris', 'Lyon', 'Lyon', 'Nice']);
});
