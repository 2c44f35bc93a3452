// The page comes up, says nothing to the console, asks nobody but its host, and everybody can read it.
import assert from 'node:assert/strict';
import { axe, offlineReady, pageTest } from './browser.mjs';
import { distText } from './server.mjs';

for (const [lang, theme, width] of [['fr-FR', 'light', 1280], ['en-GB', 'dark', 1280], ['fr-FR', 'dark', 320]]) {
  pageTest(`comes up in ${lang}, ${theme}, ${width} px wide`, { lang, theme, width }, async ({ page }) => {
    assert.match(await page.title(), /Florilège/);
    assert.equal(await page.locator('#skeleton').count(), 0, 'the skeleton is gone');
    assert.equal(await page.locator('#trouble:visible').count(), 0, 'nothing went wrong');
    assert.notEqual((await page.locator('body').innerText()).trim(), '');
    assert.deepEqual(await axe(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
  });
}

pageTest('works at the root of a host too', { folder: '/' }, async ({ page }) => {
  assert.match(await page.title(), /Florilège/);
});

pageTest('loads each of its files once, and nothing that is missing', {}, async ({ page: opened, server }) => {
  await offlineReady(opened);
  const page = server.requests.filter((name) => !name.startsWith('sw.js'));
  for (const name of new Set(page)) await distText(name);
  const twice = page.filter((name, i) => name.endsWith('.wasm') && page.indexOf(name) !== i);
  assert.deepEqual(twice, []);
});

pageTest('says what it needs without JavaScript', { javaScript: false, ready: false }, async ({ page }) => {
  const text = await page.locator('noscript').innerText();
  assert.match(text, /JavaScript et de WebAssembly/);
  assert.match(text, /needs JavaScript and WebAssembly/);
});

pageTest('runs no script and no style that is not its own', { noisy: true }, async ({ page, messages }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true';
    document.body.append(script);
    return window.foreign === true;
  });
  assert.equal(ran, false);
  const sent = await page.evaluate(() => fetch('https://example.org/?text').then(() => true, () => false));
  assert.equal(sent, false);
  assert.ok(messages.some((message) => /Content Security Policy/.test(message)), messages.join('\n'));
});
