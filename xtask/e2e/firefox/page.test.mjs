// The page in Firefox: it opens, every view shows something, every query is answered as natively, and all of it
// without a network once it has been there.
import assert from 'node:assert/strict';
import { agree, askAll, given, nativeAnswers } from '../exact.mjs';
import { firefoxTest } from './firefox.mjs';

firefoxTest('the page opens, and every view shows something', {}, async ({ run, open }) => {
  assert.match(await run(async () => navigator.userAgent), /Firefox/);
  assert.equal(await run(async () => document.documentElement.lang), 'fr');
  const views = await run(async () => [...document.querySelectorAll('.tabs a')].map((tab) => tab.hash.slice(1)));
  assert.ok(views.length >= 5, views.join());
  for (const view of views) {
    await open(`#${view}?q=otan`);
    const shown = await run(async () => document.querySelector('main').innerText.length);
    assert.ok(shown > 100, `${view}: ${shown} letters`);
  }
  assert.equal(await run(async () => document.querySelector('#trouble')?.checkVisibility() ?? false), false);
});

for (const [corpus, name] of [['bundled', 'the bundled texts'], ['loaded', 'texts that a script loads']]) {
  firefoxTest(`every query about ${name} is answered as natively`, {}, async ({ run }) => {
    const native = nativeAnswers();
    agree(native, corpus, await run(askAll, given(native, corpus)));
  });
}

firefoxTest('the page works without a network', {}, async ({ run, server, open }) => {
  await run(async () => {
    if (!(await navigator.serviceWorker.getRegistration())) await navigator.serviceWorker.register('./sw.js');
    await navigator.serviceWorker.ready;
  });
  await open('#concordance');
  await server.stop();
  await open('#concordance?q=otan');
  assert.equal(await run(async () => (await window.florilege.search('otan')).matches), 21);
});

// Else the silence of the others would prove nothing.
firefoxTest('what the page says is heard', { says: ['console.warn: "hear" 1'] }, async ({ run }) => {
  await run(async () => console.warn('hear', 1));
});
