// FlexSearch with whole words (prefixes would need an index of another kind): no positions, its own order of texts.
import FlexSearch from '/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs';
import { words } from '/fold.mjs';

let index;
let size = 0;

export function build(texts) {
  index = new FlexSearch.Index({ tokenize: 'strict', encode: words });
  texts.forEach(({ text }, id) => index.add(id, text));
  size = texts.length;
}

export function ask(kind, given) {
  if (!['frequent', 'rare', 'accentless', 'and'].includes(kind)) return undefined;
  // All of them, for it counts in no other way.
  const found = index.search(given.join(' '), { limit: size });
  return { documents: found.length, best: found.slice(0, 10) };
}

export function saved() {
  let bytes = 0;
  index.export((key, value) => {
    bytes += value ? new TextEncoder().encode(value).length : 0;
  });
  return bytes;
}
