// How Chromium is started here, and when the page counts as up.

/** No sandbox, as root needs it, and none of the browser's own errands. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Where Chromium is: `cargo xtask` finds it. */
export const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';

/** Waits until the app says that it is up. */
export async function isUp(page) {
  await page.waitForSelector('html[data-ready="1"]', { state: 'attached', timeout: 30_000 });
}
