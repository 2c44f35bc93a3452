// Questions of nine classes, drawn from the texts by how frequent their words are; the same texts and seed give the same.
import { randomFrom } from './corpus.mjs';
import { fold, words } from './fold.mjs';

export const CLASSES = ['frequent', 'rare', 'and', 'or', 'phrase', 'prefix', 'fuzzy', 'near', 'accentless'];

const PER_CLASS = 20;

/** [{ kind, words }]; words are folded. */
export function questions(texts, seed = 1) {
  const random = randomFrom(seed);
  const draw = (list) => list[Math.floor(random() * list.length)];
  const documents = new Map();
  const accented = new Map();
  for (const { text } of texts) {
    for (const word of new Set(words(text))) documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  const letters = [...documents].filter(([word]) => /^\p{L}{2,}$/u.test(word));
  const ranked = letters.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const rank = new Map(ranked.map((word, i) => [word, i]));
  const rare = ranked.filter((word) => word.length > 3 && documents.get(word) <= 10);
  // A sample is enough for what stands together and for accents.
  const sample = Array.from({ length: 400 }, () => draw(texts).text);
  for (const word of sample.join(' ').match(/\p{L}{4,}/gu) ?? []) {
    const plain = fold(word);
    if (plain !== word.toLowerCase() && rank.get(plain) < 5_000) accented.set(plain, word);
  }
  // A row of words of one paragraph, without marks between them that some count as words and others do not.
  const row = (n, fits = () => true) => {
    for (;;) {
      const paragraph = draw(draw(sample).split('\n'));
      const pieces = (paragraph.match(/[\p{L} ]{12,}/gu) ?? []).map((piece) => words(piece));
      const long = pieces.filter((piece) => piece.length >= n + 2);
      if (long.length === 0) continue;
      const piece = draw(long);
      const from = 1 + Math.floor(random() * (piece.length - n - 1));
      const found = piece.slice(from, from + n);
      if (found.every((word) => rank.has(word)) && fits(found)) return found;
    }
  };
  const together = (n) => {
    for (;;) {
      const common = words(draw(sample)).filter((word) => rank.get(word) >= 50 && rank.get(word) < 3_000);
      const found = Array.from({ length: n }, () => (common.length > n ? draw(common) : ''));
      if (found.every(Boolean) && new Set(found).size === n) return found;
    }
  };
  const swapped = (word) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + draw([...'aeiourstln']) + word.slice(at + 1);
  };
  const lengthy = ranked.slice(200, 8_000).filter((word) => word.length > 6);
  const make = {
    frequent: () => [draw(ranked.slice(0, 200))],
    rare: () => [draw(rare)],
    and: () => together(2),
    or: () => together(3),
    phrase: () => row(2 + Math.floor(random() * 3)),
    prefix: () => [draw(lengthy).slice(0, 4 + Math.floor(random() * 2))],
    fuzzy: () => [swapped(draw(lengthy))],
    near: () => {
      const found = row(5, (words) => words[0] !== words[4] && rank.get(words[0]) >= 20 && rank.get(words[4]) >= 20);
      return [found[0], found[4]];
    },
    accentless: () => [draw([...accented.keys()].sort())],
  };
  return CLASSES.flatMap((kind) => Array.from({ length: PER_CLASS }, () => ({ kind, words: make[kind]() })));
}
