// The offline copy: complete or not at all, replaced only when a page says so, and gone when it should be gone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isUp, offlineReady, pageTest } from './browser.mjs';
import { distText, pageFiles } from './server.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const cacheNames = (page) => page.evaluate(() => caches.keys());

/** Puts a next version on the host: another page, and the list that names it. */
async function deploy(server, { half = false } = {}) {
  const old = await distText('index.html');
  const next = old.replace('</body>', '<!-- the next version -->\n</body>');
  const worker = (await distText('sw.js'))
    .replaceAll(sha256(old), sha256(next))
    .replace(/(VERSION = ')[0-9a-f]+/, '$1next');
  server.bytes.set('sw.js', worker);
  if (!half) server.bytes.set('index.html', next);
}

const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = await registration.update().then((r) => r.installing ?? r.waiting, () => null);
    if (!found) return 'none';
    if (found.state === 'installing') {
      await new Promise((done) => found.addEventListener('statechange', done, { once: true }));
    }
    return found.state;
  });

const isNext = async (page) => (await page.content()).includes('the next version');

pageTest('the page opens again when the host is gone', { noisy: true }, async ({ page, server }) => {
  await offlineReady(page);
  await server.stop();
  await page.reload();
  await isUp(page);
  await page.goto(`${server.url}index.html?x=1`);
  await isUp(page);
  server.stop = async () => {};
});

pageTest('a second visit asks the host for nothing but the worker', {}, async ({ page, server }) => {
  await offlineReady(page);
  // The words of the language come last, and are kept from then on.
  const asked = () => server.requests.some((name) => /fr\.flang/.test(name));
  for (let tries = 0; !asked() && tries < 100; tries += 1) await page.waitForTimeout(100);
  await page.waitForFunction(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().some(({ url }) => url.endsWith('fr.flang'));
  });
  server.requests.length = 0;
  await page.reload();
  await isUp(page);
  assert.deepEqual(server.requests.filter((name) => name !== 'sw.js'), []);
});

pageTest('a new version waits until the page asks for it', {}, async ({ page, server }) => {
  await offlineReady(page);
  await deploy(server);
  assert.equal(await update(page), 'installed');
  await page.reload();
  await isUp(page);
  assert.equal(await isNext(page), false, 'the running version stays');
  await page.evaluate(async () => {
    const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
    (await navigator.serviceWorker.getRegistration()).waiting.postMessage({ type: 'activate' });
    await changed;
  });
  await page.reload();
  await isUp(page);
  assert.equal(await isNext(page), true);
  assert.equal((await cacheNames(page)).length, 1, 'the old copy is gone');
});

pageTest('half a deploy changes nothing', { noisy: true }, async ({ page, server }) => {
  await offlineReady(page);
  await deploy(server, { half: true });
  assert.equal(await update(page), 'redundant');
  assert.equal((await cacheNames(page)).length, 1);
  await page.reload();
  await isUp(page);
});

const withoutIcon = { noisy: true, setUp: (server) => server.drop.add('icon.svg') };

pageTest('a file that is missing on the host leaves no half copy', withoutIcon, async ({ page }) => {
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('./sw.js').catch(() => undefined);
    const worker = registration?.installing ?? registration?.active;
    if (worker?.state !== 'installing') return worker?.state;
    return new Promise((done) => worker.addEventListener('statechange', () => done(worker.state), { once: true }));
  });
  assert.ok(state === undefined || state === 'redundant', state);
  assert.deepEqual(await cacheNames(page), []);
});

pageTest('a damaged copy is noticed and fetched again', {}, async ({ page, server }) => {
  await offlineReady(page);
  const { module } = await pageFiles();
  await page.evaluate(async (name) => {
    const cache = await caches.open((await caches.keys())[0]);
    const bytes = new Uint8Array(await (await cache.match(name)).arrayBuffer());
    bytes[100] ^= 1;
    await cache.put(name, new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }));
  }, module);
  await page.reload();
  await isUp(page);
  const whole = await page.evaluate(async (name) => (await (await caches.match(name)).arrayBuffer()).byteLength, module);
  assert.ok(whole > 0);
  await server.stop();
  await page.reload();
  await isUp(page);
  server.stop = async () => {};
});

pageTest('other caches of the same origin stay', {}, async ({ page, server }) => {
  await page.evaluate(() => caches.open('another app'));
  await page.evaluate(() => caches.open(`florilege ${location.origin}/elsewhere/ 1`));
  await offlineReady(page);
  await deploy(server);
  await update(page);
  await page.evaluate(async () => {
    (await navigator.serviceWorker.getRegistration()).waiting.postMessage({ type: 'activate' });
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
  });
  await page.waitForFunction(async () => (await caches.keys()).length === 3);
  const names = await cacheNames(page);
  assert.ok(names.includes('another app') && names.some((name) => name.includes('/elsewhere/')), names.join());
});

pageTest('asked to forget, it leaves nothing behind', {}, async ({ page }) => {
  await offlineReady(page);
  const answer = await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((done) => (port1.onmessage = (event) => done(event.data.type)));
    (await navigator.serviceWorker.getRegistration()).active.postMessage({ type: 'forget' }, [port2]);
    return answered;
  });
  assert.equal(answer, 'forgotten');
  assert.deepEqual(await cacheNames(page), []);
});

pageTest('the kill switch takes the copy and the worker away', {}, async ({ page, server }) => {
  await offlineReady(page);
  const none = await readFile(new URL('../page/sw-none.js', import.meta.url));
  server.bytes.set('sw.js', none);
  await update(page);
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
});
