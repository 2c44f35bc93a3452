// window.florilege, as src/ui/florilege.d.ts types it: exact counts, offsets that cut the given text at the
// right places, and refusals that say where.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { pageTest } from './browser.mjs';
import { ask, refusal } from './asked.mjs';

const SEEDS = new URL('../../seeds/', import.meta.url);
const FIVE = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ id: name.replace('.txt', ''), text: readFileSync(new URL(name, SEEDS), 'utf8') }));

// Astral letters, emoji and combining marks stand before the matches, where UTF-16 and UTF-8 drift apart.
const ASTRAL = [
  { id: 'emoji', text: '👩‍✈️🇫🇷 𝔘𝔫 𝒎𝒐𝒕 — L’OTAN 🛩️ et l’Otan.\n\n🎈🎈 Encore l’OTAN-Ukraine, e\u0301te\u0301.' },
  { id: 'plain', text: 'Rien que l’otan.' },
];

const shape = (value) => {
  if (Array.isArray(value)) return value.length ? [shape(value[0])] : [];
  if (value && typeof value === 'object') return Object.fromEntries(Object.keys(value).sort().map((k) => [k, shape(value[k])]));
  return typeof value;
};

pageTest('otan is found 21 times in all five texts', {}, async ({ page }) => {
  const { documents, matches, hits, ms, reading } = await ask(page, 'search', 'otan', { limit: 100 });
  assert.deepEqual([documents, matches, hits.length], [5, 21, 5]);
  assert.equal(hits.reduce((sum, hit) => sum + hit.matches, 0), 21);
  assert.ok(hits.every((hit, i) => i === 0 || hits[i - 1].score >= hit.score), 'best first');
  assert.ok(ms >= 0 && ms < 1_000, `${ms} ms`);
  assert.equal(reading, 'otan');
});

for (const [queries, matches] of [
  [['"ministres de la défense"', '« ministres de la défense »', '“Ministres de la Défense”'], 10],
  [['etats-unis', '"états unis"', 'États‑Unis', 'ÉTATS-UNIS'], undefined],
  [['défen*', 'DEFEN*'], undefined],
]) {
  pageTest(`${queries.join(' = ')}`, {}, async ({ page }) => {
    const found = [];
    for (const query of queries) found.push((await ask(page, 'search', query)).matches);
    assert.ok(found[0] > 0, 'found at all');
    if (matches !== undefined) assert.equal(found[0], matches);
    assert.deepEqual(found, found.map(() => found[0]));
    const nodes = (await ask(page, 'concordance', queries[0], { limit: 1000 })).lines.map(({ node }) => node);
    if (queries[0] === 'etats-unis') assert.ok(nodes.includes('États\u2011Unis'), nodes.join());
  });
}

pageTest('answers have the shapes that the types promise', {}, async ({ page }) => {
  const s = 'string';
  const n = 'number';
  assert.equal(await page.evaluate(() => typeof window.florilege.version), s);
  assert.deepEqual(shape(await ask(page, 'search', 'otan')), {
    ms: n, reading: s, documents: n, matches: n,
    hits: [{ id: s, title: s, score: n, matches: n, snippet: { text: s, start: n, end: n, marks: [[n]] } }],
  });
  const line = { id: s, left: s, node: s, right: s, start: n, end: n };
  assert.deepEqual(shape(await ask(page, 'concordance', 'otan')), { ms: n, total: n, kept: n, lines: [line] });
  const row = { word: s, count: n, documents: n };
  assert.deepEqual(shape(await ask(page, 'frequencies')), { ms: n, words: n, types: n, total: n, textsPerColumn: n, rows: [row] });
  assert.deepEqual(shape(await ask(page, 'topics', { k: 3 })), {
    ms: n, k: n,
    topics: [{ id: n, label: s, stability: n, words: [{ word: s, weight: n }] }],
    documents: [{ id: s, shares: [n] }],
  });
  const token = { start: n, end: n, kind: s, rule: s, norm: s, fold: s, stem: s, lemma: s, pos: s };
  assert.deepEqual(shape(await ask(page, 'analyze', 'Un mot.')), {
    ms: n, language: s, tokens: [token], sentences: [[n]], paragraphs: [[n]], languages: [s], headings: [], quotations: [],
  });
  const loaded = { ms: n, documents: n, tokens: n, words: n, types: n, fingerprint: s };
  assert.deepEqual(shape(await ask(page, 'load', FIVE)), loaded);
});

for (const [name, texts, query, expected] of [
  ['the five articles', FIVE, 'otan', 22],
  ['texts with emoji and astral letters', ASTRAL, 'otan', 4],
]) {
  pageTest(`offsets cut ${name} at the matches`, {}, async ({ page }) => {
    await ask(page, 'load', texts);
    const text = Object.fromEntries(texts.map((given) => [given.id, given.text]));
    const { total, lines } = await ask(page, 'concordance', query, { limit: 1_000 });
    assert.ok(total >= expected - 1 && total === lines.length, `${total} lines`);
    for (const { id, node, start, end, left, right } of lines) {
      assert.equal(text[id].slice(start, end), node);
      assert.match(node, /otan/i);
      assert.equal(left.includes('\ufffd') || right.includes('\ufffd'), false);
    }
    const { hits } = await ask(page, 'search', query);
    for (const { id, snippet } of hits) {
      assert.equal(text[id].slice(snippet.start, snippet.end), snippet.text);
      assert.ok(snippet.marks.length > 0);
      for (const [start, end] of snippet.marks) {
        assert.match(text[id].slice(start, end), /otan/i);
        assert.ok(lines.some((line) => line.id === id && line.start === start && line.end === end));
      }
    }
  });
}

pageTest('the concordance is sorted by the words asked for', {}, async ({ page }) => {
  const key = (context, right) => {
    const words = context.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
    return (right ? words[0] : words.at(-1)) ?? '';
  };
  const sorted = async (sort, of) => {
    const { lines } = await ask(page, 'concordance', 'défense', { sort, limit: 1_000 });
    const keys = lines.map(of);
    assert.ok(new Set(keys).size > 2, keys.join());
    assert.deepEqual(keys, [...keys].sort());
    return lines;
  };
  const right = await sorted(['R1'], ({ right: context }) => key(context, true));
  const left = await sorted(['L1'], ({ left: context }) => key(context, false));
  const text = (await ask(page, 'concordance', 'défense', { sort: 'text', limit: 1_000 })).lines;
  const places = (lines) => lines.map(({ id, start }) => `${id} ${String(start).padStart(9, '0')}`);
  assert.deepEqual(places(text), places(text).sort(), 'text order');
  assert.deepEqual(places(right).sort(), places(left).sort(), 'the same lines');
  const page2 = (await ask(page, 'concordance', 'défense', { offset: 3, limit: 2 })).lines;
  assert.deepEqual(page2, text.slice(3, 5), 'a slice of the lines is a slice of the list');
  assert.match(await refusal(page, 'concordance', 'otan', { sort: ['X1'] }), /TypeError.*X1/);
});

pageTest('lines are narrowed by what stands beside the node, and sampled', {}, async ({ page }) => {
  const all = await ask(page, 'concordance', 'défense', { limit: 1_000 });
  const filter = { query: 'ministres', left: 3, right: 0 };
  const near = await ask(page, 'concordance', 'défense', { filter, limit: 1_000 });
  assert.equal(near.total, all.total);
  assert.ok(near.kept > 0 && near.kept < all.total && near.lines.length === near.kept);
  assert.ok(near.lines.every(({ left }) => /ministres/i.test(left)));
  const rest = await ask(page, 'concordance', 'défense', { filter: [{ ...filter, keep: false }], limit: 1_000 });
  assert.equal(near.kept + rest.kept, all.total);
  const sample = await ask(page, 'concordance', 'défense', { sample: 5, seed: 3 });
  assert.equal(sample.lines.length, 5);
  assert.deepEqual(sample, { ...(await ask(page, 'concordance', 'défense', { sample: 5, seed: 3 })), ms: sample.ms });
  const [whole] = (await ask(page, 'concordance', 'défense', { context: 'sentence', limit: 1 })).lines;
  assert.match(whole.left + whole.node + whole.right, /^\p{Lu}.*\.?$/su);
  assert.match(await refusal(page, 'concordance', 'otan', { context: 'page' }), /TypeError.*page/);
  assert.match(await refusal(page, 'concordance', 'otan', { filter: { query: '(otan' } }), /Error: .*\d+–\d+/);
});

pageTest('facets of the texts found add up, and each value says the query that chooses it', {}, async ({ page }) => {
  const sums = (facet) => [...facet.values, facet.others].reduce((sum, { documents, matches, ofWords }) => [sum[0] + documents, sum[1] + matches, sum[2] + ofWords], [0, 0, 0]);
  const n = 'number';
  const s = 'string';
  const count = { documents: n, matches: n, words: n, ofDocuments: n, ofWords: n };
  const answer = await ask(page, 'facets', 'otan');
  assert.deepEqual(shape({ ...answer, facets: answer.facets.filter(({ field }) => field === 'lang') }), {
    ms: n, reading: s, found: count,
    facets: [{ field: s, name: s, others: { ...count, values: n }, values: [{ ...count, kind: s, label: s, query: s }] }],
  });
  const { found, reading, facets } = answer;
  assert.deepEqual([reading, found.documents, found.matches], ['otan', 5, 21]);
  for (const facet of facets) assert.deepEqual(sums(facet), [found.documents, found.matches, found.ofWords], facet.field);
  const dates = facets.find(({ field }) => field === 'date').values;
  assert.deepEqual(dates.map(({ kind, label, documents, query }) => [kind, label, documents, query]), [
    ['known', '2023', 1, 'date:2023'], ['known', '2025', 2, 'date:2025'], ['missing', '', 2, 'date:none'],
  ]);
  for (const { query, documents, matches } of dates) {
    const here = await ask(page, 'search', 'otan', { subcorpus: query });
    assert.deepEqual([here.documents, here.matches], [documents, matches], query);
  }
  const whole = await ask(page, 'facets', '');
  assert.deepEqual([whole.reading, whole.found.documents, whole.found.matches], ['', 5, 0]);
  const part = await ask(page, 'facets', 'otan', { subcorpus: 'date:2025' });
  assert.deepEqual([part.found.documents, part.found.ofDocuments], [2, 2]);
  assert.deepEqual((await ask(page, 'facets', 'otan', { limit: 0 })).facets.map(sums), facets.map(sums), 'the totals alone');
  await ask(page, 'load', ['a', 'b', 'b', 'c'].map((genre, i) => ({ id: `${i}`, text: 'Rien.', Genre: genre })));
  const genre = (await ask(page, 'facets', '', { limit: 1 })).facets.find(({ field }) => field === 'genre');
  assert.deepEqual([genre.name, genre.values.map(({ label }) => label), genre.others.values, genre.others.documents], ['Genre', ['b'], 2, 2]);
  assert.match(await refusal(page, 'facets', '(otan'), /Error: .*\d+–\d+/);
  assert.match(await refusal(page, 'facets', 'otan', { subcorpus: '(otan' }), /Error: .*\d+–\d+/);
  assert.match(await refusal(page, 'facets', 42), /TypeError: a query is a string/);
});

pageTest('collocations are counted by hand, and their measures follow from the counts', {}, async ({ page }) => {
  await ask(page, 'load', [{ id: 'a', text: 'Un deux, « guerre » trois !\nQuatre guerre.' }, { id: 'b', text: 'Guerre, guerre un.' }]);
  const options = { left: 2, right: 1, min: 1, stopWords: true, sort: 'joint' };
  const answer = await ask(page, 'collocations', 'guerre', options);
  assert.deepEqual([answer.words, answer.nodes, answer.documents, answer.windowWords], [9, 4, 2, 7]);
  assert.deepEqual(answer.positions, [-2, -1, 1]);
  const counts = Object.fromEntries(answer.rows.map(({ key, joint, positions }) => [key, [joint, ...positions]]));
  assert.deepEqual(counts, { un: [2, 1, 0, 1], deux: [1, 0, 1, 0], trois: [1, 0, 0, 1], quatre: [1, 0, 1, 0], guerre: [2, 0, 1, 1] });
  for (const { joint, frequency, expected, values } of answer.rows) {
    const close = (a, b) => assert.ok(Math.abs(a - b) < 1e-12, `${a} ${b}`);
    close(expected, answer.nodes * frequency / answer.words);
    close(values.mi, Math.log2(joint / expected));
    close(values.logDice, 14 + Math.log2(2 * joint / (answer.nodes + frequency)));
  }
  const page2 = await ask(page, 'collocations', 'guerre', { ...options, offset: 1, limit: 2 });
  assert.deepEqual(page2.rows, answer.rows.slice(1, 3));
  assert.deepEqual((await ask(page, 'collocations', 'guerre', { left: 0, right: 0 })).rows, []);
  assert.deepEqual((await ask(page, 'collocations', 'rien')).rows, []);
  assert.match(await refusal(page, 'collocations', 'guerre', { measure: 'luck' }), /TypeError.*luck/);
  assert.match(await refusal(page, 'collocations', '(guerre'), /Error: .*\d+–\d+/);
});

pageTest('counts of all words sum to the words read, and none is l’otan', {}, async ({ page }) => {
  const all = await ask(page, 'frequencies', { stopWords: true, limit: 1e6 });
  assert.equal(all.rows.reduce((sum, row) => sum + row.count, 0), all.words);
  assert.equal(all.rows.length, all.types);
  assert.ok(all.rows.every((row, i) => i === 0 || all.rows[i - 1].count >= row.count));
  const strange = all.rows.filter(({ word }) => /^.{1,2}[’']otan/i.test(word));
  assert.deepEqual(strange.map(({ word }) => word), []);
  assert.equal(all.rows.find(({ word }) => word === 'OTAN').count, 20);
  const without = await ask(page, 'frequencies', { limit: 1e6 });
  assert.equal(without.words, all.words);
  assert.ok(without.rows.length < all.rows.length);
  assert.equal(without.rows.some(({ word }) => ['de', 'la', 'les', 'l’'].includes(word.toLowerCase())), false);
  const measured = await ask(page, 'frequencies', { measures: ['dp', 'arf'], sort: 'arf', filter: '^def', limit: 3 });
  assert.deepEqual(measured.rows.map((row) => row.word), ['défense', 'défensive']);
  assert.ok(measured.rows.every(({ measures: { dp, arf } }) => dp > 0 && dp < 1 && arf >= 1));
  const turned = await ask(page, 'frequencies', { sort: 'arf', reversed: true, filter: '^def', limit: 1e6 });
  assert.equal(turned.rows.at(-1).word, 'défense');
  assert.match(await refusal(page, 'frequencies', { sort: 'nonsense' }), /nonsense.*juilland_d/);
  const forms = await ask(page, 'frequencies', { layer: 'form', stopWords: true, limit: 1e6 });
  const count = (word) => forms.rows.find((row) => row.word === word)?.count;
  assert.deepEqual([count('OTAN'), count('Otan')], [12, 8]);
  assert.match(await refusal(page, 'frequencies', { layer: 'nonsense' }), /nonsense/);
});

pageTest('topics are the same twice, and hold no form and no newsletter', {}, async ({ page }) => {
  const timeless = ({ ms, ...answer }) => answer;
  const once = timeless(await ask(page, 'topics'));
  assert.deepEqual(timeless(await ask(page, 'topics')), once);
  await page.reload();
  assert.deepEqual(timeless(await ask(page, 'topics')), once, 'after a reload too');
  assert.equal(once.topics.length, once.k);
  assert.equal(once.documents.length, 5);
  for (const { shares } of once.documents) {
    assert.equal(shares.length, once.k);
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6);
  }
  const words = once.topics.flatMap((topic) => topic.words.slice(0, 15).map(({ word }) => word.toLowerCase()));
  const noise = ['commentaire', 'newsletter', 'e-mail', 'email', 'adresse', 'abonnez-vous', 'inscrivez-vous', 'champs'];
  assert.deepEqual(words.filter((word) => noise.includes(word)), []);
  const three = await ask(page, 'topics', { k: 3 });
  assert.equal(three.k, 3);
});

pageTest('a signal stops what is under way', {}, async ({ page }) => {
  const texts = Array.from({ length: 40 }, (_, i) => FIVE.map((text) => ({ ...text, id: `${i}-${text.id}` }))).flat();
  await ask(page, 'load', texts);
  const names = await page.evaluate(async () => {
    const name = (promise) => promise.then(() => 'done', (error) => error.name);
    const aborted = AbortSignal.abort();
    const before = await name(window.florilege.search('otan', { signal: aborted }));
    const stop = new AbortController();
    const topics = name(window.florilege.topics({ signal: stop.signal }));
    setTimeout(() => stop.abort(), 30);
    return [before, await topics, (await window.florilege.search('otan')).documents];
  });
  assert.deepEqual(names, ['AbortError', 'AbortError', 200]);
});

pageTest('analyze cuts the text that was given', {}, async ({ page }) => {
  const text = '👩‍✈️ L’OTAN s’étend-elle ? « Oui », dit-il.\n\n𝔘𝔫 États‑Unis, aujourd’hui.';
  const { tokens, sentences, paragraphs } = await ask(page, 'analyze', text, { lang: 'fr' });
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  for (const word of ['L’', 'OTAN', 'États‑Unis', 'aujourd’hui', '👩‍✈️']) assert.ok(words.includes(word), words.join(' '));
  assert.ok(tokens.every((token, i) => i === 0 || tokens[i - 1].end <= token.start));
  assert.equal(words.join(''), text.replace(/[\s\u00a0\u202f]+/g, ''), 'nothing but white space is between');
  assert.deepEqual(paragraphs.map(([start, end]) => text.slice(start, end).trim()), text.split('\n\n'));
  assert.match(text.slice(...sentences[0]), /^👩‍✈️ L’OTAN s’étend-elle \?/);
  const otan = tokens.find(({ fold }) => fold === 'otan');
  assert.equal(text.slice(otan.start, otan.end), 'OTAN');
});

pageTest('what cannot be read is refused with its place', {}, async ({ page }) => {
  for (const method of ['search', 'concordance']) {
    assert.match(await refusal(page, method, 'otan AND'), /Error: .*\d+–\d+/);
    assert.match(await refusal(page, method, '(otan'), /Error: .*\d+–\d+/);
    // Places are those of the string as the script has it; the sentence is that of the page.
    const told = await refusal(page, method, 'été 🙂 /(/');
    assert.match(told, / 8–10: /);
    assert.doesNotMatch(told, /[A-Z][a-z]+ \{|[a-z][A-Z]/);
    assert.match(await refusal(page, method, 42), /TypeError/);
  }
  assert.match(await refusal(page, 'load', 'a text'), /TypeError/);
  assert.match(await refusal(page, 'load', [{ id: 'no text' }]), /TypeError/);
  assert.match(await refusal(page, 'analyze', null), /TypeError/);
  assert.equal((await ask(page, 'search', 'otan')).matches, 21, 'all as before');
});

pageTest('load replaces the corpus, and everything on the page follows', { hash: '#concordance?q=otan' }, async ({ page }) => {
  await page.locator('.kwic tbody tr').first().waitFor();
  const loaded = await ask(page, 'load', [
    { id: 'a', title: 'Un titre', date: '2024-05-01', text: 'Un seul otan ici.', place: 'Bruxelles', n: 3 },
    { id: 'a', text: 'Un autre texte du même nom, sans titre.' },
  ]);
  assert.equal(loaded.documents, 2);
  assert.equal((await ask(page, 'search', 'otan')).matches, 1);
  await page.locator('.kwic tbody tr').nth(1).waitFor({ state: 'detached' });
  assert.equal(await page.locator('.kwic tbody tr').count(), 1);
  assert.match(await page.locator('.rail').innerText(), /Un titre/);
  const ids = (await ask(page, 'topics')).documents.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'no two texts have one name');
  const again = await ask(page, 'load', [{ id: 'a', text: 'Un seul otan ici.' }]);
  const third = await ask(page, 'load', [{ id: 'a', text: 'Un seul otan ici.' }]);
  assert.equal(third.fingerprint, again.fingerprint);
  assert.notEqual(third.fingerprint, loaded.fingerprint);
});

pageTest('texts may be objects of another realm, as those of a driver’s sandbox are', {}, async ({ page }) => {
  const found = await page.evaluate(async () => {
    await window.florilege.ready;
    const frame = document.body.appendChild(document.createElement('iframe'));
    const texts = frame.contentWindow.JSON.parse('[{"id": "a", "title": "Un titre", "text": "Un seul otan ici."}]');
    await window.florilege.load(texts);
    return (await window.florilege.search('otan')).hits;
  });
  assert.deepEqual(found.map(({ id, title, matches }) => [id, title, matches]), [['a', 'Un titre', 1]]);
});

pageTest('two thousand texts', { hash: '#overview?q=otan' }, async ({ page }) => {
  const loaded = await page.evaluate(async () => {
    await window.florilege.ready;
    const texts = Array.from({ length: 2_000 }, (_, i) => ({ id: `n${i}`, text: `Texte ${i} sur l’otan.\n\nEt un paragraphe.` }));
    return window.florilege.load(texts);
  });
  assert.equal(loaded.documents, 2_000);
  const { documents, matches } = await ask(page, 'search', 'otan');
  assert.deepEqual([documents, matches], [2_000, 2_000]);
  for (const view of ['read', 'concordance', 'words', 'topics', 'overview']) {
    await page.locator(`.tabs a[href="#${view}"]`).click();
    await page.locator(`.${view}-view`).waitFor();
  }
  assert.equal((await ask(page, 'concordance', 'otan', { offset: 1_999 })).lines[0].id, 'n1999');
});

for (const [name, texts] of [
  ['no text at all', []],
  ['an empty text', [{ id: 'empty', text: '' }]],
  ['one word', [{ id: 'word', text: 'otan' }]],
  ['white space', [{ id: 'space', text: ' \n\n\t ' }]],
  ['half a surrogate, a NUL and a byte order mark', [{ id: 'odd', text: '\ud83d\u0000\ufeffotan' }]],
]) {
  pageTest(`a corpus of ${name}`, {}, async ({ page }) => {
    const loaded = await ask(page, 'load', texts);
    assert.equal(loaded.documents, texts.length);
    const expected = texts.some(({ text }) => text.includes('otan')) ? 1 : 0;
    assert.equal((await ask(page, 'search', 'otan')).matches, expected);
    const { rows } = await ask(page, 'frequencies', { stopWords: true });
    assert.ok(rows.length <= 2);
    assert.ok((await ask(page, 'topics')).k >= 0);
    for (const view of ['overview', 'read', 'concordance', 'words', 'topics', 'review']) {
      await page.locator(`.tabs a[href="#${view}"]`).click();
      await page.locator(`.${view}-view`).waitFor();
    }
    assert.equal(await page.locator('#trouble:visible').count(), 0);
  });
}

pageTest('one line of five megabytes', {}, async ({ page }) => {
  const found = await page.evaluate(async () => {
    await window.florilege.ready;
    const line = 'Les ministres de l’OTAN se réunissent à Bruxelles et parlent de défense aérienne, '.repeat(60_000);
    await window.florilege.load([{ id: 'line', text: line }]);
    const { matches } = await window.florilege.search('otan');
    const { lines } = await window.florilege.concordance('otan', { offset: 59_999 });
    return { matches, node: line.slice(lines[0].start, lines[0].end), length: line.length };
  });
  assert.ok(found.length > 4.8e6);
  assert.deepEqual([found.matches, found.node], [60_000, 'OTAN']);
  await page.locator('.tabs a[href="#read"]').click();
  await page.locator('.reader-text p').first().waitFor();
  await page.locator('#query').fill('bruxelles');
  await page.locator('.reading strong').filter({ hasText: '60' }).waitFor();
});
