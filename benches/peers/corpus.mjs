// French text of any size from 10 MB of it: FLORILEGE_BENCH names the folder with bench-10mb.jsonl.gz; without it the
// articles of seeds/ serve.
//
//     FLORILEGE_BENCH=folder node benches/peers/corpus.mjs 100 > corpus.jsonl      # megabytes
//
// The first copy is the text itself. In each further one the paragraphs are dealt anew to the documents, and some of the
// rarest words are altered, each in its own way in every copy, so that types grow as they do in real text: from 54,000 in
// 10 MB to 130,000 in 100. The same size gives the same bytes.
import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { fold } from './fold.mjs';

/** Of the words seen at most twice, how many a copy alters. */
const ALTERED = 0.34;

/** Numbers from 0 to 1 from a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The texts to begin with: [{ id, text }]. */
function original() {
  const folder = process.env.FLORILEGE_BENCH;
  if (folder) {
    const lines = gunzipSync(readFileSync(`${folder}/bench-10mb.jsonl.gz`)).toString().trim().split('\n');
    return lines.map((line) => JSON.parse(line)).map(({ id, text }) => ({ id: String(id), text }));
  }
  const seeds = new URL('../../seeds/', import.meta.url);
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt')).sort();
  return names.map((id) => ({ id, text: readFileSync(new URL(id, seeds), 'utf8') }));
}

const bytes = (text) => Buffer.byteLength(text);
const sum = (texts) => texts.reduce((all, { text }) => all + bytes(text), 0);

/** Texts of so many megabytes in all, one after the other. */
export function* corpus(megabytes) {
  const texts = original();
  const wanted = megabytes * 1e6;
  const all = sum(texts);
  if (wanted < 0.99 * all) {
    // Texts from everywhere: the sources stand one after the other.
    let due = 0;
    for (const text of texts) {
      due += wanted / all;
      if (due >= 1) yield text;
      due %= 1;
    }
    return;
  }
  yield* texts;
  const rare = rareWords(texts);
  let left = wanted - all;
  for (let copy = 1; left > 0; copy += 1) {
    for (const text of altered(texts, rare, copy)) {
      if (left <= 0) return;
      left -= bytes(text.text);
      yield text;
    }
  }
}

function rareWords(texts) {
  const counts = new Map();
  for (const { text } of texts) {
    for (const word of text.match(/\p{L}{4,}/gu) ?? []) {
      const key = fold(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count <= 2).map(([word]) => word));
}

function* altered(texts, rare, copy) {
  const random = randomFrom(copy);
  const syllables = [...'bcdfglmnprstv'].flatMap((c) => [...'aeiou'].map((v) => c + v));
  // A word is altered in the same way wherever it stands in the copy.
  const changed = new Map();
  for (const word of rare) {
    if (random() < ALTERED) changed.set(word, [random(), syllables[Math.floor(random() * syllables.length)]]);
  }
  const change = (word) => {
    const how = changed.get(fold(word));
    if (!how) return word;
    const letters = [...word];
    letters.splice(2 + Math.floor(how[0] * (letters.length - 2)), 0, how[1]);
    return letters.join('');
  };
  const paragraphs = texts.flatMap(({ text }) => text.split('\n'));
  for (let i = paragraphs.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [paragraphs[i], paragraphs[j]] = [paragraphs[j], paragraphs[i]];
  }
  let next = 0;
  for (const { id, text } of texts) {
    const n = text.split('\n').length;
    const dealt = paragraphs.slice(next, next + n).join('\n');
    next += n;
    yield { id: `${id} ${copy}`, text: dealt.replace(/\p{L}{4,}/gu, change) };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const types = new Set();
  let [texts, size] = [0, 0];
  for (const text of corpus(Number(process.argv[2] ?? 10))) {
    for (const word of fold(text.text).match(/[\p{L}\p{N}]+/gu) ?? []) types.add(word);
    texts += 1;
    size += bytes(text.text);
    if (!process.stdout.write(`${JSON.stringify(text)}\n`)) await new Promise((done) => process.stdout.once('drain', done));
  }
  console.error(`${texts} texts, ${(size / 1e6).toFixed(2)} MB, ${types.size} types`);
}
