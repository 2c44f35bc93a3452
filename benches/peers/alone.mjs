// What no peer has: expressions, patterns of tokens, lines in context. Milliseconds of the engine, mean of repetitions,
// median of rounds.

const SEARCHES = [
  'de',
  '"de la"',
  '"de la"~>5',
  '*ment',
  '/anti.?[dm].*/',
  '/.*[aeiou]{3}.*/',
  'lemma:être',
  '[fold="ministre"] []{0,3} [fold="guerre"]',
  '[lemma="être"] [pos="ADJ"]',
  '[pos="DET"] [pos="ADJ"] [pos="NOUN"] within s',
];
const LINES = [
  ['de', { limit: 50 }],
  ['de', { limit: 50, sort: ['R1', 'R2', 'L1'] }],
  ['de', { limit: 10_000, sort: ['R1', 'R2', 'L1'] }],
];

/** Rows [question, ms, what was found]. */
export async function alone(page, rounds) {
  const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
  const measured = async (method, query, options) => {
    const ask = (repeat) =>
      page.evaluate(async ([method, query, options]) => {
        const { ms, matches, total } = await window.florilege[method](query, options);
        return { ms, found: matches ?? total };
      }, [method, query, { ...options, repeat }]);
    const { ms, found } = await ask(1);
    // At least twice: a question that is asked once may be answered by what an earlier one has found.
    const times = Math.min(1_000, Math.max(2, Math.ceil(20 / Math.max(ms, 0.001))));
    const all = [];
    for (let round = 0; round < rounds; round += 1) all.push((await ask(times)).ms);
    return { ms: median(all), found };
  };
  const rows = [];
  for (const query of SEARCHES) {
    const { ms, found } = await measured('search', query, { limit: 10 });
    rows.push([`\`${query}\``, ms, `${found} places`]);
  }
  for (const [query, options] of LINES) {
    const { ms, found } = await measured('concordance', query, options);
    rows.push([`\`${query}\`, ${options.limit} lines${options.sort ? `, sorted ${options.sort.join(' ')}` : ''}`, ms, `of ${found}`]);
  }
  return rows;
}
