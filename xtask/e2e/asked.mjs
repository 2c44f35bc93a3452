// Short ways to what a test looks at: the scripting interface, and the parts of the page by their role.

import { isUp } from './chromium.mjs';

/** Calls a method of `window.florilege` once the corpus answers. */
export async function ask(page, method, ...given) {
  await answers(page);
  return page.evaluate(([name, values]) => window.florilege[name](...values), [method, given]);
}

/** The same, when it must be refused: the name and message of the error. */
export const refusal = (page, method, ...given) =>
  page.evaluate(async ([name, values]) => {
    await window.florilege.ready;
    return window.florilege[name](...values).then(
      () => 'nothing was refused',
      (error) => `${error.name}: ${error.message}`,
    );
  }, [method, given]);

/** Waits until the bundled corpus answers. */
export async function answers(page) {
  await isUp(page);
  await page.evaluate(() => window.florilege.ready);
}

/** What stands after `#`, decoded: { view, keys }. */
export function address(page) {
  const [view, pairs = ''] = new URL(page.url()).hash.slice(1).split('?');
  return { view, keys: Object.fromEntries(new URLSearchParams(pairs)) };
}

/** Waits until an element's text matches, and gives that text. */
export async function reads(locator, pattern) {
  await locator.filter({ hasText: pattern }).first().waitFor({ timeout: 10_000 });
  return locator.filter({ hasText: pattern }).first().innerText();
}

/** The query typed as a person would, letter by letter, over what stands there. */
export async function type(page, query) {
  await page.locator('#query').fill('');
  await page.locator('#query').pressSequentially(query);
}

/** Text without the no-break spaces that typography puts in. */
export const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').trim();
