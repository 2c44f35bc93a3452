// The built page beside its peers, on the same texts and questions, one after the other in one session; rows for
// benches/RESULTS.md. README.md beside it says how it is run.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { corpus } from './corpus.mjs';
import { CLASSES, questions } from './questions.mjs';
import { florilege, peer, tantivy, written } from './sessions.mjs';

const megabytes = Number(process.argv[2] ?? 10);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** Milliseconds that the repetitions of one question are to take in all; clocks of pages are coarse. */
const SPAN = 20;

const folder = mkdtempSync(join(tmpdir(), 'peers-'));
const file = join(folder, 'corpus.jsonl');
await writeCorpus();
const texts = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const asked = questions(texts);

const wanted = (process.env.ENGINES ?? 'florilege,sqlite,flexsearch,minisearch,lunr,tantivy').split(',');
const engines = [];
const add = async (name, start) => wanted.includes(name) && engines.push(await start());
await add('florilege', () => florilege(file));
await add('sqlite', () => peer('sqlite', 'SQLite FTS5', file));
await add('flexsearch', () => peer('flexsearch', 'FlexSearch', file));
await add('minisearch', () => peer('minisearch', 'MiniSearch', file));
if (megabytes <= 10) await add('lunr', () => peer('lunr', 'Lunr, French', file));
if (process.env.TANTIVY) await add('tantivy', () => tantivy(process.env.TANTIVY, file));

try {
  const builds = engines.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, engine] of engines.entries()) {
      builds[i].push(await engine.build());
      note(`round ${round + 1}: ${engine.name} built, ${builds[i].at(-1).ms.toFixed(0)} ms`);
    }
  }
  const memory = [];
  for (const engine of engines) memory.push(await engine.memory(bytes));
  const saved = [];
  for (const engine of engines) saved.push(await engine.saved());
  const restored = engines.map(() => []);
  const answers = await askAll();
  // Last, for ours has one worker, whose corpus is replaced.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, engine] of engines.entries()) restored[i].push((await engine.restored(asked[0]))?.ms);
  }
  tables(builds, memory, saved, restored, answers);
  const ours = engines.find((engine) => engine.page);
  if (ours) {
    console.log('\nOurs alone, milliseconds of the engine\n');
    row('question', 'ms', 'found');
    row('---', '---', '---');
    for (const [question, ms, found] of await alone(ours.page(), ROUNDS)) row(question, digits(ms), found);
  }
} finally {
  for (const engine of engines) await engine.close();
  rmSync(folder, { recursive: true });
}

function note(line) {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
}

async function writeCorpus() {
  const out = createWriteStream(file);
  for (const text of corpus(megabytes)) {
    if (!out.write(`${JSON.stringify(text)}\n`)) await new Promise((done) => out.once('drain', done));
  }
  await new Promise((done) => out.end(done));
}

/** [engine][question] = { ms, documents }, the median of the rounds; undefined where an engine has no such question. */
async function askAll() {
  const times = engines.map(() => asked.map(() => 1));
  const all = engines.map(() => asked.map(() => []));
  // The first round warms up and says how often each question is to be repeated: at least twice, because one that is
  // asked once may be answered by what an earlier one has found.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [q, question] of asked.entries()) {
      for (const [i, engine] of engines.entries()) {
        const answer = await engine.ask(question, times[i][q]);
        if (!answer) continue;
        if (round === 0) times[i][q] = Math.min(5_000, Math.max(2, Math.ceil(SPAN / Math.max(answer.ms, 0.001))));
        else all[i][q].push(answer);
      }
    }
    note(`round ${round} of questions`);
  }
  return all.map((of) => of.map((rounds) => rounds.length > 0 && {
    ms: median(rounds.map(({ ms, cpu }) => cpu || ms)),
    documents: rounds[0].documents,
  }));
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function row(...cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

function tables(builds, memory, saved, restored, answers) {
  const mb = bytes / 1e6;
  const version = engines.find((engine) => engine.version)?.version ?? '';
  console.log(`\n${texts.length} texts, ${mb.toFixed(2)} MB; Chromium ${version}; ${ROUNDS} rounds, medians\n`);
  row('engine', 'index, MB/s of processor time', 'MB/s by the clock', 'memory above the text, MB per MB', 'saved, MB per MB', 'saved to first answer, ms');
  row('---', '---', '---', '---', '---', '---');
  for (const [i, { name }] of engines.entries()) {
    const rate = (of) => (mb / median(builds[i].map(of)) * 1e3).toFixed(1);
    const kept = saved[i] ? (saved[i] / bytes).toFixed(2) : '–';
    const again = restored[i][0] ? median(restored[i]).toFixed(0) : '–';
    row(name, rate(({ cpu }) => cpu), rate(({ ms }) => ms), (memory[i] / mb).toFixed(2), kept, again);
  }
  console.log('\nMilliseconds of processor time, median / 95th of 100, ten best and number of texts\n');
  row('engine', ...CLASSES);
  row('---', ...CLASSES.map(() => '---'));
  for (const [i, { name }] of engines.entries()) row(name, ...CLASSES.map((kind) => latency(answers[i], kind)));
  console.log('\nQuestions with as many texts as ours\n');
  row('engine', ...CLASSES);
  row('---', ...CLASSES.map(() => '---'));
  for (const [i, { name }] of engines.entries()) {
    if (i > 0) row(name, ...CLASSES.map((kind) => agreement(answers, i, kind)));
  }
  differences(answers);
}

function digits(ms) {
  return ms.toFixed(ms < 0.0995 ? 3 : ms < 9.95 ? 2 : 0);
}

function latency(answers, kind) {
  const given = answers.filter((answer, q) => asked[q].kind === kind && answer);
  const ms = given.map((answer) => answer.ms).sort((a, b) => a - b);
  if (ms.length === 0) return '–';
  return `${digits(ms[ms.length >> 1])} / ${digits(ms[Math.min(ms.length - 1, Math.floor(ms.length * 0.95))])}`;
}

function agreement(answers, i, kind) {
  const pairs = asked.map((question, q) => question.kind === kind && answers[i][q] && [answers[0][q], answers[i][q]]);
  const compared = pairs.filter(Boolean);
  if (compared.length === 0) return '–';
  return `${compared.filter(([ours, theirs]) => ours.documents === theirs.documents).length}/${compared.length}`;
}

/** Every question that engines count otherwise than ours, to be looked into; one that finds stems counts otherwise. */
function differences(answers) {
  for (const [q, question] of asked.entries()) {
    const given = engines.flatMap(({ name }, i) => (answers[i][q] && !name.startsWith('Lunr') ? [{ name, ...answers[i][q] }] : []));
    const counts = given.map(({ name, documents }) => `${name} ${documents}`);
    const differ = given.some(({ documents }) => documents !== answers[0][q].documents);
    if (differ) note(`${question.kind} ${written(question)}: ${counts.join(', ')}`);
  }
}
