// SQLite FTS5, in memory, without the texts themselves; it joins accents but not œ and oe, and knows nothing fuzzy.
import sqlite3InitModule from '/node_modules/@sqlite.org/sqlite-wasm/dist/index.mjs';

const sqlite3 = await sqlite3InitModule({ print: () => {}, printErr: () => {} });
let db;
let asked;

export function build(texts) {
  db = new sqlite3.oo1.DB(':memory:', 'c');
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize="unicode61 remove_diacritics 2")`);
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO t(rowid, text) VALUES (?, ?)');
  texts.forEach(({ text }, id) => insert.bind([id, text]).stepReset());
  insert.finalize();
  db.exec('COMMIT');
  db.exec(`INSERT INTO t(t) VALUES ('optimize')`);
  prepare();
}

function prepare() {
  asked = {
    count: db.prepare('SELECT count(*) FROM t WHERE t MATCH ?'),
    best: db.prepare('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10'),
  };
}

const quoted = (words) => words.map((word) => `"${word}"`);
const WRITTEN = {
  and: (words) => quoted(words).join(' AND '),
  or: (words) => quoted(words).join(' OR '),
  phrase: (words) => `"${words.join(' ')}"`,
  prefix: ([word]) => `"${word}"*`,
  near: (words) => `NEAR(${quoted(words).join(' ')}, 5)`,
};

function rows(statement, match) {
  statement.bind([match]);
  const found = [];
  while (statement.step()) found.push(statement.get(0));
  statement.reset();
  return found;
}

export function ask(kind, given) {
  if (kind === 'fuzzy') return undefined;
  const match = (WRITTEN[kind] ?? quoted)(given).toString();
  return { documents: rows(asked.count, match)[0], best: rows(asked.best, match) };
}

export const save = () => sqlite3.capi.sqlite3_js_db_export(db);

export function restore(bytes) {
  const { capi, wasm, oo1 } = sqlite3;
  const place = wasm.allocFromTypedArray(bytes);
  db = new oo1.DB(':memory:', 'c');
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  capi.sqlite3_deserialize(db.pointer, 'main', place, bytes.length, bytes.length, flags);
  prepare();
}
