// Lines looked at closer: the breakdown of a position, the strip of the corpus, and marks, with their file and their link.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { axe, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';

const LONG = 12_000;

/** Texts whose n-th place of « abeille » is followed by the word mot000n. */
const long = () =>
  Array.from({ length: 10 }, (_, text) => ({
    id: `t${text}`,
    text: Array.from({ length: LONG / 10 }, (_, i) => `Une abeille mot${String(text * (LONG / 10) + i).padStart(5, '0')} vole.`).join('\n\n'),
  }));

const NEWS = [
  { id: 'n1', text: 'La guerre froide dure. Une guerre totale menace la paix.', date: '2024-05-01', title: 'Un' },
  { id: 'n2', text: 'La guerre froide finit. La paix revient après la guerre.', title: 'Deux' },
  { id: 'n3', text: 'Une longue guerre froide.', date: '2023-02-14', title: 'Trois' },
];

const total = (page) => page.locator('.toolbar b');

async function news(page) {
  await answers(page);
  await ask(page, 'load', NEWS);
  await reads(total(page), /^5/);
}

const options = (page) => page.locator('.toolbar .options').click();
const key = (page, name) => address(page).keys[name];

/** Waits until the first line in sight is the one with this number, give or take. */
const firstIs = (page, nth, about = 0) =>
  page.waitForFunction(([n, most]) => {
    const cover = Math.max(...[...document.querySelectorAll('.lines-top, .corpus-strip')].map((e) => e.getBoundingClientRect().bottom).filter((b) => b < innerHeight), 0);
    const line = [...document.querySelectorAll('.kwic .line')].find((e) => e.getBoundingClientRect().top >= cover - 2);
    return line && Math.abs(Number(line.getAttribute('aria-rowindex')) - 1 - n) <= most;
  }, [nth, about]);

pageTest('a row of the breakdown keeps its lines', { hash: '#concordance?q=guerre&breakdown=R1' }, async ({ page }) => {
  await news(page);
  const rows = page.locator('.breakdown tbody tr');
  await rows.nth(1).waitFor();
  assert.deepEqual((await rows.allInnerTexts()).map((row) => plain(row)), ['froide 3 60 %', 'totale 1 20 %']);
  await reads(page.locator('.breakdown'), /Pas de mot à cette place dans 1\sligne/);
  await rows.first().locator('button').click();
  await reads(total(page), /^3\s+lignes sur 5/);
  assert.equal(plain(await page.locator('.left-out-lines .chip').innerText()), 'avec « froide », 1ᵉʳ mot à droite ×');
  await page.locator('.breakdown select').selectOption('N');
  await reads(rows.first(), /guerre.*3/s);
  await page.locator('.left-out-lines .chip button').click();
  await reads(rows.first(), /guerre.*5/s);
  await rows.first().locator('button').click();
  await reads(page.locator('.left-out-lines .chip'), /occurrence elle-même/);
  assert.equal(plain(await total(page).innerText()), '5 lignes');
  assert.equal(key(page, 'breakdown'), 'N');
  await page.locator('.toolbar .counting').click();
  await page.locator('.breakdown').waitFor({ state: 'detached' });
});

pageTest('the strip of the corpus scrolls the lines, by pointer and by keyboard', { hash: '#concordance?q=abeille', width: 1366, height: 768 }, async ({ page }) => {
  await answers(page);
  await ask(page, 'load', long());
  await reads(total(page), /^12\s000/);
  const strip = page.locator('.corpus-strip');
  const box = await strip.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + 10);
  await firstIs(page, LONG / 2 + 1, 30);
  const sticky = await strip.boundingBox();
  await page.mouse.move(sticky.x + sticky.width / 2, sticky.y + 10);
  await page.mouse.down();
  await page.mouse.move(sticky.x + sticky.width * 0.75, sticky.y + 10, { steps: 4 });
  await page.mouse.up();
  await firstIs(page, LONG * 0.75 + 1, 30);
  const mark = await page.locator('.corpus-strip .sight').first().boundingBox();
  assert.ok(Math.abs((mark.x - sticky.x) / sticky.width - 0.75) < 0.02, 'what is in sight is marked');
  await strip.focus();
  await page.keyboard.press('Home');
  await firstIs(page, 1, 1);
  await page.keyboard.press('End');
  await page.waitForFunction((n) => [...document.querySelectorAll('.kwic .line')].at(-1)?.getAttribute('aria-rowindex') === String(n + 1), LONG);
  assert.match(plain(await strip.getAttribute('aria-valuetext')), /^ligne 1\d \d{3} sur 12 000, texte 10$/);
  await page.locator('.toolbar select').selectOption('R1,R2,R3');
  await page.waitForFunction(() => location.hash.includes('sort=R1'));
  await page.evaluate(() => scrollTo(0, 0));
  const last = await strip.boundingBox();
  await page.mouse.click(last.x + last.width * 0.25, last.y + 10);
  await page.locator('.evidence mark.current').waitFor();
  assert.equal(key(page, 'text'), 't2');
});

pageTest('lines are starred and grouped by key and button, undone, shown alone, and in the link', { hash: '#concordance?q=guerre' }, async ({ page }) => {
  await news(page);
  const line = (nth) => page.locator('.kwic .line').nth(nth);
  const star = (nth) => line(nth).locator('.star');
  await line(0).locator('.node button').focus();
  await page.keyboard.press('s');
  await page.waitForFunction(() => document.querySelector('.kwic .star').getAttribute('aria-pressed') === 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('3');
  await reads(line(1).locator('.mark'), /^3$/);
  assert.equal(address(page).view, 'concordance', 'a digit on a line is no shortcut');
  await star(4).click();
  assert.equal(key(page, 'marks'), '*3:n1,*11:n3,327:n1');
  await line(4).locator('.node button').focus();
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelectorAll('.kwic .star[aria-pressed="true"]').length === 1);
  await options(page);
  await page.locator('.line-options select[aria-label="Lignes montrées"]').selectOption('3');
  await reads(total(page), /^1\s+ligne sur 5/);
  await page.locator('.left-out-lines .chip button').click();
  await reads(total(page), /^5\s+lignes$/);
  const link = page.url();
  assert.equal((await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))), true, 'all is in the link');
  const other = await page.context().newPage();
  await other.goto(link);
  await news(other);
  await other.waitForFunction(() => document.querySelector('.kwic .star[aria-pressed="true"]') && document.querySelector('.kwic .mark')?.textContent === '3');
});

pageTest('notes are saved to a file, read from it, found again, and warned about', { hash: '#concordance?q=guerre' }, async ({ page, context }) => {
  await news(page);
  await page.locator('.kwic .node button').nth(2).focus();
  await page.keyboard.press('e');
  await page.locator('.note-bar .note').fill('à citer');
  await page.locator('.note-bar .group-name').fill('B');
  await page.keyboard.press('Enter');
  await reads(page.locator('.kwic .line').nth(2).locator('.mark'), /^b$/);
  assert.equal(page.url().includes('citer'), false, 'a note is not in the link');
  assert.equal(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))), false, 'the person is warned');
  await options(page);
  await reads(page.locator('.line-options'), /Les notes ne sont que dans cette page/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.line-options button', { hasText: 'Enregistrer les marques' }).click()]);
  assert.equal(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))), true);
  const file = await readFile(await download.path());
  const { kind, version, marks } = JSON.parse(file);
  assert.deepEqual([kind, version, marks.length], ['florilege marks', 1, 1]);
  assert.deepEqual([marks[0].text, marks[0].node, marks[0].note, marks[0].group], ['n2', 'guerre', 'à citer', 'b']);

  const second = await context.newPage();
  await second.goto(page.url().replace(/#.*/, '#concordance?q=guerre'));
  await answers(second);
  // The text has changed, and the passage stands elsewhere in it.
  await ask(second, 'load', NEWS.map((text) => (text.id === 'n2' ? { ...text, text: `Hier encore. ${text.text}` } : text)));
  await options(second);
  const open = (name, bytes) => second.locator('.line-options input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
  await open('no.json', '{"kind":"else"}');
  await reads(second.locator('.said'), /n’est pas un fichier de marques/);
  await open('marks.json', file);
  await reads(second.locator('.kwic .line').nth(2).locator('.mark'), /^b$/);
  assert.equal(await second.locator('.kwic .line').nth(2).locator('.mark').getAttribute('title'), 'à citer');
  // Another corpus has no such passage: the mark is named, and comes back with its text.
  await ask(second, 'load', [{ id: 'n2', text: 'Une guerre, autre chose.' }]);
  await reads(second.locator('.lost-marks'), /1\smarque ne retrouve plus son passage/);
  await ask(second, 'load', NEWS);
  await reads(second.locator('.kwic .line').nth(2).locator('.mark'), /^b$/);
  await second.locator('.lost-marks').waitFor({ state: 'detached' });
});

for (const [width, theme, lang] of [[360, 'dark', 'fr-FR'], [1366, 'light', 'en-US']]) {
  pageTest(`marks, a note, the breakdown and the strip can be told by everyone at ${width} px`, { hash: '#concordance?q=guerre&breakdown=R1', width, height: 768, theme, lang }, async ({ page }) => {
    await news(page);
    await options(page);
    await page.locator('.breakdown tbody tr').first().waitFor();
    await page.locator('.kwic .star').first().click();
    await page.locator('.kwic .node button').nth(1).focus();
    await page.keyboard.press('e');
    await page.locator('.note-bar .note').waitFor();
    await page.waitForFunction(() => document.activeElement.matches('.note-bar .note'));
    assert.deepEqual(await axe(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, 'nothing is too wide');
    const small = await page.locator('.kwic .act button, .note-bar button, .breakdown button, .line-options button').evaluateAll((all) =>
      all.filter((e) => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24).map((e) => e.outerHTML.slice(0, 80)));
    assert.deepEqual(small, []);
    await page.locator('.note-bar .note').fill('x');
    await page.keyboard.press('Escape');
    await page.locator('.note-bar').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.kwic .mark').count(), 0, 'Escape keeps nothing');
  });
}

pageTest('a mark that was taken off does not come back with the history', { hash: '#concordance?q=guerre' }, async ({ page }) => {
  await news(page);
  const pressed = (nth, is) => page.waitForFunction(([n, want]) => document.querySelectorAll('.kwic .star')[n]?.getAttribute('aria-pressed') === want, [nth, String(is)]);
  await page.locator('.kwic .star').first().click();
  await pressed(0, true);
  await page.locator('.toolbar select').selectOption('R1,R2,R3');
  await page.waitForFunction(() => location.hash.includes('sort='));
  await page.locator('.kwic .star[aria-pressed="true"]').click();
  await page.waitForFunction(() => !location.hash.includes('marks='));
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes('sort=') && !location.hash.includes('marks='));
  await pressed(0, false);
});

pageTest('the strip is that of the subcorpus', { hash: '#concordance?q=guerre' }, async ({ page }) => {
  await news(page);
  await page.locator('.corpus-strip .place').nth(4).waitFor({ state: 'attached' });
  await page.evaluate(() => { location.hash += '&sub=in:n3'; });
  await reads(total(page), /^1\s+ligne/);
  await page.waitForFunction(() => document.querySelectorAll('.corpus-strip .place').length === 1);
});
