// MiniSearch: no positions, so no phrases and nothing near.
import MiniSearch from '/node_modules/minisearch/dist/es/index.js';
import { words } from '/fold.mjs';

let index;

const DESCRIBED = { fields: ['text'], tokenize: words, processTerm: (term) => term };

export function build(texts) {
  index = new MiniSearch(DESCRIBED);
  index.addAll(texts.map(({ text }, id) => ({ id, text })));
}

const OPTIONS = { and: { combineWith: 'AND' }, prefix: { prefix: true }, fuzzy: { fuzzy: 1 } };

export function ask(kind, given) {
  if (kind === 'phrase' || kind === 'near') return undefined;
  const found = index.search(given.join(' '), OPTIONS[kind]);
  return { documents: found.length, best: found.slice(0, 10).map(({ id }) => id) };
}

export const save = () => new TextEncoder().encode(JSON.stringify(index));

export function restore(bytes) {
  index = MiniSearch.loadJSON(new TextDecoder().decode(bytes), DESCRIBED);
}
