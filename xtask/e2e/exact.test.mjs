// Every query of tests/answers/queries.tsv is answered in Chromium as natively; firefox/ has the same for Firefox.
import { pageTest } from './browser.mjs';
import { agree, askAll, given, nativeAnswers } from './exact.mjs';

for (const [corpus, name] of [['bundled', 'the bundled texts'], ['loaded', 'texts that a script loads']]) {
  pageTest(`every query about ${name} is answered as natively`, {}, async ({ page }) => {
    const native = nativeAnswers();
    agree(native, corpus, await page.evaluate(askAll, given(native, corpus)));
  });
}
