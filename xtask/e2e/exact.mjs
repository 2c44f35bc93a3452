// The same questions, the same answers: what `window.florilege` gives in a browser beside what the native engine
// gave (tests/scripted writes it down), for every query of tests/answers/queries.tsv.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const FILE = new URL('../../target/tmp/answers.json', import.meta.url);

/** { queries, texts, bundled, loaded }: answers about the bundled corpus, and about `texts` once they are loaded. */
export function nativeAnswers() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    throw new Error('target/tmp/answers.json is missing: run cargo test --package florilege --test same');
  }
}

/**
 * Runs in the page: asks everything, and gives the answers as JSON, for a driver may round numbers on their way.
 * `texts` are loaded first when there are any. Lemmas come late, so those that are expected are waited for.
 */
export async function askAll({ texts, queries, lemmas }) {
  const { florilege } = window;
  await florilege.ready;
  if (texts) await florilege.load(texts);
  for (const [sentence, lang] of [['Ils renforcent.', 'fr'], ['They went.', 'en']]) {
    await florilege.analyze(sentence, { lang });
  }
  const found = (query) => florilege.search(query).then(({ matches }) => matches);
  for (let tries = 0; tries < 100; tries += 1) {
    const counts = await Promise.all(lemmas.map(([query]) => found(query)));
    if (counts.every((count, i) => count === lemmas[i][1])) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  const answers = [];
  for (const query of queries) {
    try {
      const search = await florilege.search(query, { limit: 1000 });
      const sorted = { sort: ['R1', 'L1'], limit: 1000, width: 40 };
      answers.push({ search, concordance: await florilege.concordance(query, sorted) });
    } catch (error) {
      answers.push({ fault: `${error.name}: ${error.message}` });
    }
  }
  return JSON.stringify(answers);
}

/** What `askAll` is given for the bundled corpus, or for the texts of a script. */
export function given(native, corpus) {
  const { queries, texts } = native;
  const counts = native[corpus].map((answer, i) => [queries[i], answer.search?.matches]);
  const lemmas = counts.filter(([query, count]) => query.startsWith('lemma:') && count !== undefined);
  return { queries, lemmas, texts: corpus === 'loaded' ? texts : undefined };
}

/** Every answer is the native one; all that differ are named. */
export function agree(native, corpus, json) {
  const here = JSON.parse(json);
  assert.equal(here.length, native.queries.length);
  const differing = native.queries.flatMap((query, i) => {
    try {
      const wanted = native[corpus][i];
      if (wanted.fault) assert.match(here[i].fault ?? 'no fault', new RegExp(`\\D${wanted.fault.join('–')}\\D`));
      else assert.deepEqual(alike(here[i], wanted), wanted);
      return [];
    } catch (error) {
      return [`${JSON.stringify(query)}: ${error.message.slice(0, 600)}`];
    }
  });
  assert.deepEqual(differing, []);
}

/** Of a value, what the wanted one has too: answers may say more to scripts, such as the time they took. */
function alike(value, wanted) {
  if (Array.isArray(wanted) && Array.isArray(value)) return value.map((item, i) => alike(item, wanted[i]));
  if (!wanted || !value || typeof wanted !== 'object' || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, alike(value[key], wanted[key])]));
}
