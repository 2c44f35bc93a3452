// The query bar drives every view: the latest answer wins, a fault loses nothing, Back works; and every number
// and mark leads to its sentences in two clicks or less.
import assert from 'node:assert/strict';
import { pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads, type } from './asked.mjs';

const VIEWS = ['overview', 'read', 'results', 'concordance', 'words', 'topics', 'review'];
const total = (page) => page.locator('.toolbar b');
const onLines = { hash: '#concordance?q=otan' };

pageTest('the reading line says what otan is made of', onLines, async ({ page }) => {
  const line = plain(await reads(page.locator('.reading .meaning'), /21/));
  assert.match(line, /« otan » \(casse et accents ignorés\) : 21 occurrences dans 5 textes/);
  assert.match(line, /= OTAN 12 \+ Otan 8 \+ dans OTAN-Ukraine 1/);
  assert.match(line, /mis à l’écart 1/);
  assert.match(line, /suggéré 1 \(atoo\)/);
});

pageTest('in English too', { lang: 'en-GB', ...onLines }, async ({ page }) => {
  const line = plain(await reads(page.locator('.reading .meaning'), /21/));
  assert.match(line, /“otan” \(case and accents ignored\): 21 places in 5 texts = OTAN 12 \+ Otan 8 \+ inside OTAN-Ukraine 1; set aside 1; suggested 1 \(atoo\)/);
});

pageTest('typing fast ends at the last answer', { hash: '#concordance' }, async ({ page }) => {
  await answers(page);
  const seen = await page.evaluate(async () => {
    const input = document.querySelector('#query');
    const words = ['otan', 'kiev', 'défense', 'ukraine', 'bruxelles', 'russie', 'drones', 'rutte'];
    for (let i = 0; i < 60; i += 1) {
      input.value = words[i % words.length].slice(0, 1 + (i % 6));
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, i % 5));
    }
    input.value = 'etats-unis';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // From now on no other answer may show: the count of another query would be a stale one.
    const counts = new Set();
    const until = performance.now() + 1_500;
    while (performance.now() < until) {
      const meaning = document.querySelector('.reading .meaning')?.textContent ?? '';
      if (meaning.includes('etats-unis')) counts.add(meaning);
      else if (counts.size) counts.add(`stale: ${meaning}`);
      await new Promise(requestAnimationFrame);
    }
    return [...counts];
  });
  assert.equal(seen.length, 1, seen.join('\n'));
  const { matches } = await ask(page, 'search', 'etats-unis');
  await reads(total(page), new RegExp(`^${matches}\\s`));
  assert.equal(await page.locator('.kwic tbody tr').count(), matches);
});

pageTest('a malformed query is underlined where it is wrong and keeps the last good answer', onLines, async ({ page }) => {
  await reads(total(page), /^21/);
  // In one go: « otan A » on the way would be a good query with an answer of its own.
  await page.locator('#query').fill('otan AND');
  await page.locator('.query-mirror .fault').waitFor();
  assert.equal(await page.locator('.query-mirror .fault').innerText(), 'AND');
  assert.equal(await page.locator('#query').getAttribute('aria-invalid'), 'true');
  await reads(page.locator('.diagnostic.error'), /AND/);
  await reads(total(page), /^21/);
  assert.equal(await page.locator('.kwic tbody tr').count(), 21, 'the last good lines stay');
  assert.equal(await page.locator('#query').inputValue(), 'otan AND', 'and what was typed');
  await page.locator('#query').pressSequentially(' kiev');
  await page.locator('.query-mirror .fault').waitFor({ state: 'detached' });
  const { matches } = await ask(page, 'search', 'otan AND kiev');
  await reads(total(page), new RegExp(`^${matches}\\s`));
});

pageTest('a link with a malformed query opens, and says what is wrong', { hash: '#concordance?q=(otan%20AND' }, async ({ page }) => {
  await page.locator('.diagnostic.error').first().waitFor();
  assert.equal(await page.locator('#query').inputValue(), '(otan AND');
});

pageTest('guillemets make a phrase', { hash: '#concordance' }, async ({ page }) => {
  await answers(page);
  for (const query of ['« ministres de la défense »', '«\u00a0ministres de la défense\u00a0»', '“ministres de la défense”', '"ministres de la défense"']) {
    await page.locator('#query').fill(query);
    await reads(page.locator('.reading .meaning'), /10\s/);
    await reads(total(page), /^10/);
  }
});

pageTest('Escape clears the query, and Back brings it back', onLines, async ({ page }) => {
  await reads(total(page), /^21/);
  await page.locator('#query').focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#query').inputValue(), '');
  assert.equal(address(page).keys.q, undefined);
  await page.locator('.concordance-view .empty').waitFor();
  await page.goBack();
  await reads(total(page), /^21/);
  assert.equal(await page.locator('#query').inputValue(), 'otan');
});

pageTest('a burst of letters is one step back; every view is one', { hash: '#overview' }, async ({ page }) => {
  await answers(page);
  await type(page, 'kiev');
  await page.waitForFunction(() => location.hash.includes('q=kiev'));
  for (const view of ['words', 'topics', 'concordance']) {
    await page.locator(`.tabs a[href="#${view}"]`).click();
    await page.locator(`.${view}-view`).waitFor();
    assert.equal(await page.locator('.tabs a[aria-current="page"]').getAttribute('href'), `#${view}`);
  }
  for (const view of ['topics', 'words', 'overview']) {
    await page.goBack();
    await page.locator(`.${view}-view`).waitFor();
    assert.equal(address(page).keys.q, 'kiev');
  }
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#query').value === '');
  await page.goForward();
  await page.waitForFunction(() => document.querySelector('#query').value === 'kiev');
});

pageTest('neighbouring readings are a click away and keep their promise', { hash: '#concordance?q=ministre%20d%C3%A9fense' }, async ({ page }) => {
  const buttons = page.locator('.neighbour');
  await buttons.first().waitFor();
  const n = await buttons.count();
  assert.ok(n >= 2, `${n} neighbours`);
  for (let i = 0; i < n; i += 1) {
    await buttons.nth(i).waitFor();
    const promised = await buttons.nth(i).locator('b').innerText();
    const query = await buttons.nth(i).getAttribute('title');
    await buttons.nth(i).click();
    await page.waitForFunction((typed) => document.querySelector('#query').value === typed, query);
    const { matches } = await ask(page, 'search', query);
    assert.equal(promised, String(matches), query);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#query').value === 'ministre défense');
    await page.locator('.neighbour').nth(n - 1).waitFor();
  }
});

/** The evidence shows a hit that is the current one, and it is inside what the reader sees. */
async function hitInView(page) {
  const mark = page.locator('.evidence mark.current, .read-view mark.current').first();
  await mark.waitFor();
  await page.waitForFunction(() => {
    const box = document.querySelector('mark.current').getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  });
  return mark.innerText();
}

for (const width of [1366, 360]) {
  pageTest(`a line of the concordance leads to its sentence, ${width} px`, { ...onLines, width, height: 768 }, async ({ page }) => {
    const lines = page.locator('.kwic td.node button');
    await lines.nth(20).waitFor();
    for (const i of [20, 7, 0]) {
      const node = await lines.nth(i).innerText();
      await lines.nth(i).click();
      assert.equal(await hitInView(page), node);
      if (width < 500) {
        await page.locator('.evidence .close').click();
        await page.locator('.evidence').waitFor({ state: 'detached' });
      }
    }
  });
}

pageTest('a mark of a strip opens its place', { ...onLines, width: 1366 }, async ({ page }) => {
  const marks = page.locator('.strips svg.strip rect');
  await marks.nth(5).waitFor();
  await marks.nth(5).click();
  assert.match(await hitInView(page), /otan/i);
  await page.locator('.strips td.n button').nth(2).click();
  await page.waitForFunction(() => /text=002/.test(location.hash));
  assert.match(await hitInView(page), /otan/i);
});

pageTest('numbers of the overview and of the word list lead to lines', {}, async ({ page }) => {
  await page.locator('.top-words button.word').first().click();
  await page.locator('.concordance-view .kwic tbody tr').first().waitFor();
  await page.goBack();
  const strip = page.locator('.top-words svg.strip rect').first();
  await strip.waitFor();
  await strip.click();
  await page.locator('.evidence .reader-text').waitFor();
  await page.locator('.tabs a[href="#words"]').click();
  const count = page.locator('.sheet-table tbody tr').nth(3).locator('td.n button').first();
  const promised = await count.innerText();
  await count.click();
  await reads(total(page), new RegExp(`^${promised}\\s`));
});

pageTest('every count of the word list is the count of its lines', { hash: '#words' }, async ({ page }) => {
  const rows = await page.locator('.sheet-table tbody tr').first().waitFor().then(() =>
    page.locator('.sheet-table tbody tr').evaluateAll((all) =>
      all.slice(0, 40).map((row) => [row.querySelector('td.word button').textContent, row.querySelector('td.n button').textContent])));
  assert.ok(rows.length >= 40);
  for (const [word, count] of rows) {
    const { matches } = await ask(page, 'search', `"${word}"`);
    // A part inside a compound is a place of the search and not a row of the list.
    assert.ok(matches >= Number(count), `${word}: ${matches} < ${count}`);
  }
});

pageTest('topics lead to texts with their words marked, and to passages', { hash: '#topics' }, async ({ page }) => {
  await page.locator('.heat button').first().waitFor();
  await page.locator('.heat button').first().click();
  await page.locator('.evidence .topic-word').first().waitFor();
  await page.locator('.passages .passage-head').first().click();
  await page.locator('.evidence .around').first().waitFor();
  await page.waitForFunction(() => {
    const box = document.querySelector('.evidence .around').getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0;
  });
});

pageTest('n and p go round the places of a text; find in text looks for another word', { hash: '#read?q=otan' }, async ({ page }) => {
  const count = page.locator('.hit-count');
  const n = Number(plain(await reads(count, /[1-9]/)).match(/\d+/)[0]);
  assert.ok(n > 1);
  const counts = async (i) => {
    await page.waitForFunction((at) => document.querySelector('.hit-count').textContent.startsWith(`${at}\u00a0/`), i);
    await hitInView(page);
  };
  await page.keyboard.press('n');
  await counts(1);
  await page.keyboard.press('n');
  await counts(2);
  await page.keyboard.press('p');
  await counts(1);
  await page.keyboard.press('p');
  await counts(n);
  await page.locator('.find').fill('ministres');
  await page.waitForFunction(() => [...document.querySelectorAll('.reader mark')].every((mark) => /ministres/i.test(mark.textContent)) && document.querySelector('.reader mark'));
  await page.locator('.find').press('Enter');
  assert.match(await hitInView(page), /ministres/i);
  await page.locator('.find').fill('');
  await page.waitForFunction(() => /otan/i.test(document.querySelector('.reader mark')?.textContent));
});

pageTest('the strip beside a text goes to its places', { hash: '#read?q=otan&text=004_01ea0a7c12962790' }, async ({ page }) => {
  const marks = page.locator('.text-strip rect');
  await marks.first().waitFor();
  const n = await marks.count();
  for (const i of [n - 1, 0]) {
    await marks.nth(i).click();
    assert.match(await hitInView(page), /otan/i);
    await page.waitForFunction((at) => document.querySelectorAll('.text-strip rect')[at].classList.contains('current'), i);
  }
});

pageTest('the state line is on every view and leads to what it counts', { hash: '#overview?q=otan' }, async ({ page }) => {
  await answers(page);
  for (const view of VIEWS) {
    await page.locator(`.tabs a[href="#${view}"]`).click();
    await page.locator(`.${view}-view`).waitFor();
    const line = plain(await page.locator('.state-line').innerText());
    assert.match(line, /5 textes.*mots lus.*mots mis à l’écart.*mots-outils/);
    assert.equal(/graine/.test(line), view === 'topics', `${view}: ${line}`);
  }
  await page.locator('.state-line button', { hasText: 'écart' }).click();
  await page.locator('.review-line').first().waitFor();
  await page.locator('.state-line button', { hasText: 'mots-outils' }).click();
  await page.locator('.word-chips li').first().waitFor();
});

pageTest('the title of the tab tells view and query', { hash: '#words?q=otan' }, async ({ page }) => {
  await page.waitForFunction(() => document.title === 'otan · Mots · Florilège');
  await page.locator('#query').fill('kiev');
  await page.waitForFunction(() => document.title.startsWith('kiev · '));
});

pageTest('the address follows once the hand rests, and Back goes to before the word', { hash: '#concordance?q=otan' }, async ({ page }) => {
  await answers(page);
  await page.evaluate(() => {
    globalThis.written = 0;
    for (const name of ['pushState', 'replaceState']) {
      const native = history[name];
      history[name] = function (...given) {
        globalThis.written += 1;
        return native.apply(this, given);
      };
    }
  });
  await page.locator('#query').fill('');
  await page.locator('#query').pressSequentially('guerre', { delay: 10 });
  await page.waitForFunction(() => location.hash.includes('q=guerre'));
  assert.ok((await page.evaluate(() => globalThis.written)) <= 2, 'one step for a word, not one for each letter');
  assert.match(await page.title(), /guerre/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#query').value === 'otan');
});
