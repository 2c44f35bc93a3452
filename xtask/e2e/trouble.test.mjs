// Whatever is missing or refused, there is a page that says so in both languages: never a blank one.
import assert from 'node:assert/strict';
import { isUp, pageTest } from './browser.mjs';
import { pageFiles } from './server.mjs';

const files = await pageFiles();
const quiet = { noisy: true, ready: false };

async function says(page, kind, words) {
  await page.waitForSelector(`html[data-trouble="${kind}"]`, { state: 'attached', timeout: 10_000 });
  assert.match(await page.locator('#trouble-fr').innerText(), words);
  assert.notEqual(await page.locator('#trouble-en').innerText(), '');
  assert.equal(await page.locator('#skeleton:visible').count(), 0);
  assert.equal(await page.locator('#trouble a').first().isVisible(), true);
}

const MISSING = /Un fichier de la page manque/;
const OLD = /Ce navigateur ne peut pas/;

for (const [what, name] of Object.entries(files)) {
  pageTest(`the ${what} is missing`, { ...quiet, setUp: (server) => server.drop.add(name) }, async ({ page }) => {
    await says(page, 'file', MISSING);
  });
}

pageTest(
  'the script comes with a wrong type',
  { ...quiet, setUp: (server) => server.types.set(files.script, 'text/plain') },
  ({ page }) => says(page, 'file', MISSING),
);

pageTest(
  'the module comes with a wrong type, and the page works all the same',
  { ...quiet, setUp: (server) => server.types.set(files.module, 'application/octet-stream') },
  ({ page }) => isUp(page),
);

pageTest(
  'the module is cut off',
  { ...quiet, setUp: (server) => server.bytes.set(files.module, Buffer.from('0061736d010000', 'hex')) },
  ({ page }) => says(page, 'file', MISSING),
);

pageTest(
  'a browser without WebAssembly',
  { ...quiet, setUp: (server, context) => context.addInitScript(() => delete globalThis.WebAssembly) },
  ({ page }) => says(page, 'browser', OLD),
);

pageTest(
  'a browser without SIMD',
  {
    ...quiet,
    // An old engine refuses both the probe and the page's own module.
    setUp: (server, context) =>
      context.addInitScript(() => {
        WebAssembly.validate = () => false;
        WebAssembly.instantiateStreaming = WebAssembly.instantiate = () =>
          Promise.reject(new WebAssembly.CompileError('invalid value type'));
      }),
  },
  ({ page }) => says(page, 'browser', OLD),
);

pageTest('nothing is said when all is well', {}, async ({ page }) => {
  assert.equal(await page.locator('html[data-trouble]').count(), 0);
});
