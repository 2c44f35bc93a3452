// Prints the size of every file of dist/ as it is, after gzip and after brotli, and fails when everything that
// the first answer needs is larger than the budget after gzip.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// 750,000 is what the page should keep to, and kept to with five views. The review, the table of texts, the ledger and
// the inspector, what stands behind them, the query language, found texts, subcorpora, the long concordance, suggestions
// and the history took it over that, then statistics with their explanations (benches/RESULTS.md). Growth beyond
// this needs a reason of its own (benches/RESULTS.md, "Sizes").
const BUDGET = 1_750_000;
// Not asked for by the page, or only after its first answer: types for people who write scripts, methods, language data.
const isNeeded = (name) => !['florilege.d.ts', 'METHODS.md'].includes(name) && !name.startsWith('languages/');

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

const number = (n) => n.toLocaleString('en', { useGrouping: true }).padStart(11);
const total = [0, 0, 0];
console.log(`${'dist/'.padEnd(46)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`);
for (const file of files) {
  const name = relative(dist, file).split(sep).join('/');
  const bytes = readFileSync(file);
  const sizes = [
    bytes.length,
    gzipSync(bytes, { level: 9 }).length,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  ];
  if (isNeeded(name)) sizes.forEach((size, i) => (total[i] += size));
  console.log(name.padEnd(46) + sizes.map(number).join(''));
}
console.log('needed for the first answer'.padEnd(46) + total.map(number).join(''));
if (total[1] > BUDGET) {
  console.error(`more than the budget of ${BUDGET.toLocaleString('en')} bytes after gzip (xtask/sizes.mjs)`);
  process.exit(1);
}
