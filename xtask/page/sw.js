// Keeps the page usable without a network: a checked copy of the app's own files, and nothing else.
//
// Written by the build: VERSION is the hash of the list, FILES the SHA-256 of every file (paths relative to
// this script). A new version is fetched whole and checked file by file before it may replace the old one;
// it then waits until a page asks for it, so that an open page never mixes two versions.
//
// What a page can post to a worker of this kind ({ type } objects; the answer comes on the port that is sent along):
//   { type: "activate" }  to `registration.waiting`: replace the old version now; reload on `controllerchange`.
//   { type: "version" }   answers { type: "version", version, files }.
//   { type: "keep", path } keeps a file that is not part of the whole copy (language data).
//   { type: "forget" }    deletes the copies and unregisters; answers { type: "forgotten" }.
'use strict';

const VERSION = '@VERSION@';
const FILES = @FILES@;

// Other apps may live on the same origin: a cache is ours when it has this prefix, scope included.
const PREFIX = 'florilege ' + registration.scope + ' ';
const CACHE = PREFIX + VERSION;
const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ts: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

// Language data are kept when they have been asked for; the page works without them.
const isLazy = (path) => path.startsWith('languages/');

const addressOf = (path) => new URL(path, registration.scope).href;
const BY_ADDRESS = new Map(Object.keys(FILES).map((path) => [addressOf(path), path]));

async function isRight(bytes, path) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === FILES[path];
}

// Written anew rather than kept as it came: no redirect, no wrong type, no header of the host.
function answerWith(bytes, path) {
  const name = path === './' ? 'index.html' : path;
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] || 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type, 'Content-Length': String(bytes.byteLength) } });
}

// The bytes of a file: from an older copy when it has not changed, from what the browser has just loaded,
// and only then from the host itself.
async function bytesOf(path, olderCaches) {
  const address = addressOf(path);
  for (const cache of olderCaches) {
    const kept = await cache.match(address);
    const bytes = kept && (await kept.arrayBuffer());
    if (bytes && (await isRight(bytes, path))) return bytes;
  }
  // index.html is asked for by its folder: some hosts redirect the one to the other.
  const asked = path === 'index.html' ? addressOf('./') : address;
  // However old what the browser has, its hash decides.
  for (const cache of ['force-cache', 'reload']) {
    const response = await fetch(asked, { cache, credentials: 'same-origin' });
    const bytes = response.ok && (await response.arrayBuffer());
    if (bytes && (await isRight(bytes, path))) return bytes;
  }
  throw new Error('not the file of this version: ' + path);
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function install() {
  const older = await Promise.all((await ourCaches()).map((name) => caches.open(name)));
  // All of them first, then the cache: a half copy is never written.
  const paths = Object.keys(FILES).filter((path) => !isLazy(path));
  const files = await Promise.all(paths.map((path) => bytesOf(path, older)));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(paths.map((path, i) => cache.put(addressOf(path), answerWith(files[i], path))));
    await keepLazy(cache, older);
  } catch (full) {
    await caches.delete(CACHE);
    throw full;
  }
}

// What an older version has kept and is still right is kept on.
async function keepLazy(cache, older) {
  for (const path of Object.keys(FILES).filter(isLazy)) {
    for (const other of older) {
      const kept = await other.match(addressOf(path));
      const bytes = kept && (await kept.arrayBuffer());
      if (bytes && (await isRight(bytes, path))) {
        await cache.put(addressOf(path), answerWith(bytes, path));
        break;
      }
    }
  }
}

async function activate() {
  const old = (await ourCaches()).filter((name) => name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// A copy that was damaged is thrown away and asked for again.
async function answer(request, path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(addressOf(path));
  const bytes = kept && (await kept.arrayBuffer());
  if (bytes && (await isRight(bytes, path))) return answerWith(bytes, path);
  try {
    const fresh = await bytesOf(path, []);
    await cache.put(addressOf(path), answerWith(fresh, path));
    return answerWith(fresh, path);
  } catch {
    return fetch(request);
  }
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));

addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const address = new URL(event.request.url);
  address.hash = '';
  address.search = '';
  const path = BY_ADDRESS.get(address.href);
  if (path !== undefined) event.respondWith(answer(event.request, path));
});

addEventListener('message', (event) => {
  const type = event.data && event.data.type;
  const reply = (message) => event.ports[0] && event.ports[0].postMessage(message);
  if (type === 'activate') event.waitUntil(skipWaiting());
  if (type === 'keep' && isLazy(event.data.path) && FILES[event.data.path]) {
    event.waitUntil(answer(new Request(addressOf(event.data.path)), event.data.path));
  }
  if (type === 'version') reply({ type: 'version', version: VERSION, files: Object.keys(FILES) });
  if (type === 'forget') {
    event.waitUntil((async () => {
      await Promise.all((await ourCaches()).map((name) => caches.delete(name)));
      await registration.unregister();
      reply({ type: 'forgotten' });
    })());
  }
});
