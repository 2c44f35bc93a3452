// A corpus that grows while it is read, can be called off, and is kept in a file: it comes back whole or not at all.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { keepWorkers, pageTest } from './browser.mjs';
import { answers, ask, plain, reads, refusal } from './asked.mjs';

/** Puts `texts` on the window: some megabytes, so that they are read in parts and shared with helpers. */
const large = (page) =>
  page.evaluate(() => {
    let seed = 7;
    const below = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const line = () => `Le mot${below(9000)} de la ville${below(90)}, et l’autre mot${below(9000)} d’hier.`;
    const text = () => `${Array.from({ length: 1500 }, line).join('\n')}\nUn sommet de l’OTAN.`;
    globalThis.texts = Array.from({ length: 60 }, (_, i) => ({ id: `t${i}`, text: text() }));
  });

const matches = async (page, query) => (await ask(page, 'search', query)).matches;

/** Keeps what `save` gives on the window, as `saved`. */
const save = (page) => page.evaluate(async () => void (globalThis.saved = await window.florilege.save()));

/** What becomes of `saved` once `alter` has had it: the words of the refusal. */
const refused = (page, alter) =>
  page.evaluate(
    ([source]) => {
      const bytes = new Uint8Array(globalThis.saved.slice(0));
      const altered = new Function('bytes', source)(bytes);
      return window.florilege.restore(altered).then(
        () => 'nothing was refused',
        (error) => `${error.name}: ${error.message}`,
      );
    },
    [alter],
  );

pageTest('a saved corpus comes back with the same answers', {}, async ({ page }) => {
  await answers(page);
  const asked = async () => {
    const { ms, ...found } = await ask(page, 'search', 'otan OR "ministres de la défense"', { limit: 9 });
    const lines = (await ask(page, 'concordance', 'lemma:renforcer', { limit: 9 })).lines;
    return { found, lines };
  };
  // Lemmas come after the texts, and are saved with them.
  await page.waitForFunction(async () => {
    const [all, one] = await Promise.all(['lemma:renforcer', 'renforcer'].map((query) => window.florilege.search(query)));
    return all.matches > one.matches;
  });
  const before = await asked();
  await save(page);
  assert.equal(await page.evaluate(() => Object.prototype.toString.call(globalThis.saved)), '[object ArrayBuffer]');
  const other = await ask(page, 'load', [{ id: 'x', text: 'Un kangourou.' }]);
  assert.equal(await matches(page, 'otan'), 0);
  const { ms, ...restored } = await page.evaluate(() => window.florilege.restore(globalThis.saved));
  assert.deepEqual(Object.keys(restored).sort(), Object.keys(other).filter((key) => key !== 'ms').sort());
  assert.equal(restored.documents, 5);
  assert.ok(ms > 0);
  assert.deepEqual(await asked(), before);
  assert.equal(await page.locator('.rail summary .n').innerText(), '5');
  // A view of the bytes will do as well, and it can be gone on with.
  await page.evaluate(() => window.florilege.restore(new Uint8Array(globalThis.saved)));
  assert.deepEqual(await asked(), before);
});

pageTest('what was cut, altered or is something else is refused with its reason', {}, async ({ page }) => {
  await answers(page);
  const before = await matches(page, 'otan');
  await save(page);
  for (const [alter, reason] of [
    ['return bytes.slice(0, bytes.length / 2)', /cut short/],
    ['return bytes.slice(0, bytes.length - 1)', /cut short/],
    ['return bytes.slice(0, 10)', /cut short/],
    ['return bytes.slice(0, 0)', /not a saved corpus/],
    ['bytes[bytes.length >> 1] ^= 1; return bytes', /altered/],
    ['bytes[40] ^= 128; return bytes', /altered/],
    ['bytes[0] ^= 1; return bytes', /not a saved corpus/],
    ['bytes[8] += 1; return bytes', /another version/],
  ]) {
    const said = await refused(page, alter);
    assert.match(said, reason, alter);
    assert.equal(await matches(page, 'otan'), before, alter);
  }
  assert.match(await refusal(page, 'restore', 'words'), /^TypeError: /);
  assert.match(await refusal(page, 'restore', { length: 3 }), /^TypeError: /);
  assert.equal(await page.locator('.rail summary .n').innerText(), '5');
});

pageTest('the memory is told by its parts', {}, async ({ page }) => {
  await ask(page, 'load', [{ id: 'a', text: 'Été à l’OTAN.' }]);
  const { linear, texts, index } = await ask(page, 'memory');
  assert.equal(texts, 'Été à l’OTAN.'.length + 5);
  assert.ok(linear > 1e6 && linear % 65536 === 0, `${linear}`);
  assert.ok(index.postings > 0 && Object.values(index).every((bytes) => bytes >= 0), JSON.stringify(index));
});

pageTest('a large load is searched while it is read, and the same whoever reads it', { hash: '#concordance?q=sommet' }, async ({ page, context, open }) => {
  await answers(page);
  await large(page);
  const seen = await page.evaluate(async () => {
    const said = new Set();
    const look = () => {
      const growing = document.querySelector('.state-line strong');
      if (growing) said.add(growing.textContent).add(document.querySelector('.rail summary .n').textContent);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const { documents } = await window.florilege.load(globalThis.texts);
    observer.disconnect();
    return { documents, said: [...said].join(' | ') };
  });
  assert.equal(seen.documents, 60);
  assert.match(plain(seen.said), /lecture en cours : \d+ %, les réponses portent sur ce qui est lu/);
  // The list of texts grew with them.
  assert.match(plain(seen.said), /\| (1[0-9]|3[0-9]) \|/);
  assert.equal(await matches(page, 'sommet'), 60);
  await page.waitForFunction(() => !document.querySelector('.state-line strong'));
  const digest = async (on) =>
    on.evaluate(async () => {
      const hash = await crypto.subtle.digest('SHA-256', await window.florilege.save());
      return [...new Uint8Array(hash)].join();
    });
  const shared = await digest(page);
  // The same on a machine of one core, where nobody helps.
  await context.addInitScript(() => {
    const Native = Blob;
    globalThis.Blob = class extends Native {
      constructor(parts, options) {
        const alone = "Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });\n";
        super(options?.type === 'text/javascript' ? [...parts, alone] : parts, options);
      }
    };
  });
  await open('');
  await answers(page);
  await large(page);
  await page.evaluate(() => window.florilege.load(globalThis.texts));
  assert.equal(await digest(page), shared);
});

pageTest('a load that is called off leaves the corpus as it was', {}, async ({ page }) => {
  await answers(page);
  await large(page);
  const before = await ask(page, 'search', 'otan');
  const said = await page.evaluate(async () => {
    const controller = new AbortController();
    new MutationObserver(() => {
      if (document.querySelector('.state-line strong')) controller.abort();
    }).observe(document.body, { childList: true, subtree: true });
    return window.florilege.load(globalThis.texts, { signal: controller.signal }).then(
      () => 'nothing was called off',
      (error) => error.name,
    );
  });
  assert.equal(said, 'AbortError');
  const { ms, ...after } = await ask(page, 'search', 'otan');
  assert.deepEqual({ ...after, ms: 0 }, { ...before, ms: 0 });
  await page.waitForFunction(() => document.querySelector('.rail summary .n').textContent === '5');
  assert.equal(await page.locator('.state-line strong').count(), 0);
  // Nothing is left of it in the way.
  await page.evaluate(() => window.florilege.load(globalThis.texts));
  assert.equal(await matches(page, 'sommet'), 60);
});

pageTest('the dialog shows how far a load is, and stops it', {}, async ({ page }) => {
  await answers(page);
  await page.locator('.rail .add').click();
  const open = page.locator('.dialog[open]');
  await open.waitFor();
  const files = Array.from({ length: 8 }, (_, i) => ({
    name: `${i}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Un kangourou de plus, et l’autre ville numéro ${i}.\n`.repeat(20_000)),
  }));
  await open.locator('input[type=file]').setInputFiles(files);
  await open.locator('progress').waitFor();
  await open.locator('button', { hasText: 'Arrêter' }).click();
  assert.match(await reads(open.locator('.problem'), /./), /Arrêté/);
  assert.equal(await open.locator('progress').count(), 0);
  assert.equal(await matches(page, 'kangourou'), 0);
  await page.waitForFunction(() => document.querySelector('.rail summary .n').textContent === '5');
});

pageTest('an engine that is lost while texts come in is told them again', { noisy: true, setUp: keepWorkers }, async ({ page }) => {
  await answers(page);
  await large(page);
  await save(page);
  await page.evaluate(() => window.florilege.restore(globalThis.saved));
  const said = await page.evaluate(async () => {
    const loading = window.florilege.load(globalThis.texts).then(() => 'done', (error) => error.message);
    setTimeout(() => globalThis.workers.at(-1).terminate(), 300);
    return loading;
  });
  assert.notEqual(said, '');
  await page.waitForFunction(() => window.florilege.search('otan').then(({ matches }) => matches >= 21, () => false), null, {
    timeout: 15_000,
  });
});

pageTest('the corpus is saved as a file and opened from it; a spoilt one is refused', {}, async ({ page }) => {
  await answers(page);
  await page.locator('.rail .add').click();
  const open = page.locator('.dialog[open]');
  await open.waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    open.locator('button', { hasText: 'Enregistrer le corpus' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'corpus.florilege');
  const bytes = await readFile(await file.path());
  await ask(page, 'load', [{ id: 'x', text: 'Un kangourou.' }]);
  const picker = open.locator('input[type=file]');
  const give = (buffer) => picker.setInputFiles([{ name: 'a.florilege', mimeType: 'application/octet-stream', buffer }]);
  const spoilt = Buffer.from(bytes);
  spoilt[spoilt.length >> 1] ^= 4;
  await give(spoilt);
  assert.match(plain(await reads(open.locator('.problem'), /corpus/)), /abîmé|modifié/);
  assert.equal(await matches(page, 'kangourou'), 1);
  await give(bytes);
  await page.waitForFunction(() => document.querySelector('.rail summary .n').textContent === '5');
  assert.equal(await matches(page, 'otan'), 21);
});

pageTest('a corpus that is opened does not wait for the topics of the one before', { hash: '#words' }, async ({ page }) => {
  await answers(page);
  await save(page);
  await large(page);
  await page.evaluate(() => window.florilege.load(globalThis.texts));
  await page.locator('.tabs a[href="#topics"]').click();
  await page.locator('.topics-view progress').first().waitFor();
  const restored = await page.evaluate(() => window.florilege.restore(globalThis.saved));
  assert.equal(restored.documents, 5);
  // The topics of the five come after all, and nothing says that they were stopped.
  await page.locator('.passages li').first().waitFor();
  assert.doesNotMatch(plain(await page.locator('main').innerText()), /interromp|arrêt/i);
});
