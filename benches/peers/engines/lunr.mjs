// Lunr with its French stemmer: it finds stems, so its counts are larger. Slow, and large: for small sizes only.
const script = async (path) => (0, eval)(await (await fetch(path)).text());

await script('/node_modules/lunr/lunr.js');
for (const name of ['lunr.stemmer.support.js', 'lunr.fr.js']) await script(`/node_modules/lunr-languages/${name}`);
const { lunr } = globalThis;
let index;

export function build(texts) {
  index = lunr(function describe() {
    this.use(lunr.fr);
    this.ref('id');
    this.field('text');
    texts.forEach(({ text }, id) => this.add({ id, text }));
  });
}

const WRITTEN = {
  and: (words) => words.map((word) => `+${word}`).join(' '),
  prefix: ([word]) => `${word}*`,
  fuzzy: ([word]) => `${word}~1`,
};

export function ask(kind, given) {
  if (kind === 'phrase' || kind === 'near') return undefined;
  const found = index.search((WRITTEN[kind] ?? ((words) => words.join(' ')))(given));
  return { documents: found.length, best: found.slice(0, 10).map(({ ref }) => ref) };
}

export const save = () => new TextEncoder().encode(JSON.stringify(index));

export function restore(bytes) {
  index = lunr.Index.load(JSON.parse(new TextDecoder().decode(bytes)));
}
