// A static host as plain as they come: the files of dist/ under a sub-folder, right types, no other header.
// A test can make it worse: `drop` files, give them other `types`, other `bytes`, or stop it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';

const DIST = new URL('../../dist/', import.meta.url);
const TYPES = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  ts: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** Serves dist/, or another build's folder (a file URL); `url` is the address of the page, `requests` what was asked for, relative to it. */
export async function startServer({ folder = '/un/deux/', port = 0, dist = DIST } = {}) {
  const state = { folder, requests: [], drop: new Set(), types: new Map(), bytes: new Map() };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://host').pathname;
    const name = path.startsWith(folder) ? path.slice(folder.length) || 'index.html' : undefined;
    state.requests.push(name ?? path);
    try {
      if (name === undefined || name.includes('..') || state.drop.has(name)) throw new Error('missing');
      const bytes = state.bytes.get(name) ?? (await readFile(new URL(name, dist)));
      const type = state.types.get(name) ?? TYPES[name.slice(name.lastIndexOf('.') + 1)];
      response.writeHead(200, type ? { 'Content-Type': type } : {}).end(bytes);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>404</title>');
    }
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  state.url = `http://127.0.0.1:${server.address().port}${folder}`;
  state.stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return state;
}

/** The text of a file of dist/. */
export const distText = (name) => readFile(new URL(name, DIST), 'utf8');

/** The names in dist/ that the page itself loads: { script, module }, hashes included. */
export async function pageFiles() {
  const page = await distText('index.html');
  const find = (pattern) => page.match(pattern)?.[1] ?? assertFound(pattern);
  return { script: find(/from '\.\/([^']+\.js)'/), module: find(/'\.\/([^']+\.wasm)'/) };
}

function assertFound(pattern) {
  throw new Error(`dist/index.html has nothing like ${pattern}: run cargo xtask build`);
}
