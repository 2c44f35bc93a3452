// FlexSearch with whole words (prefixes would need an index of another kind): no positions, its own order of texts.
import FlexSearch from '/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs';
import { words } from '/fold.mjs';

let index;
let size = 0;

const DESCRIBED = { tokenize: 'strict', encode: words };

export function build(texts) {
  index = new FlexSearch.Index(DESCRIBED);
  texts.forEach(({ text }, id) => index.add(id, text));
  size = texts.length;
}

export function ask(kind, given) {
  if (!['frequent', 'rare', 'accentless', 'and'].includes(kind)) return undefined;
  // All of them, for it counts in no other way.
  const found = index.search(given.join(' '), { limit: size });
  return { documents: found.length, best: found.slice(0, 10) };
}

export function save() {
  const parts = [['size', size]];
  index.export((key, value) => value && parts.push([key, value]));
  return new TextEncoder().encode(JSON.stringify(parts));
}

export function restore(bytes) {
  const [[, n], ...parts] = JSON.parse(new TextDecoder().decode(bytes));
  size = n;
  index = new FlexSearch.Index(DESCRIBED);
  for (const [key, value] of parts) index.import(key, value);
}
