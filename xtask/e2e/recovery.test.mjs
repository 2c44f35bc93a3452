// The engine may die at any moment: it is replaced, it holds the same corpus, and the person is told.
import assert from 'node:assert/strict';
import { isUp, keepWorkers, pageTest } from './browser.mjs';
import { address, answers, ask, plain, reads } from './asked.mjs';

/** Keeps every worker of the page in `workers`; each closes itself or throws when it hears its name. */
const breakable = (server, context) =>
  context.addInitScript(() => {
    globalThis.workers = [];
    const Native = Worker;
    const NativeBlob = Blob;
    globalThis.Blob = class extends NativeBlob {
      constructor(parts, options) {
        const weak = `addEventListener('message', (event) => {
          if (event.data !== 'close' && event.data !== 'throw') return;
          event.stopImmediatePropagation();
          if (event.data === 'close') close(); else throw new Error('thrown by the test');
        });\n`;
        super(options?.type === 'text/javascript' ? [weak, ...parts] : parts, options);
      }
    };
    globalThis.Worker = class extends Native {
      constructor(...given) {
        super(...given);
        globalThis.workers.push(this);
      }
    };
  });

const WAYS = {
  'is terminated': () => globalThis.workers.at(-1).terminate(),
  'closes itself': () => globalThis.workers.at(-1).postMessage('close'),
  throws: () => globalThis.workers.at(-1).postMessage('throw'),
};

/** Asks until the answer comes: what was under way when the engine died is refused, and may be asked again. */
async function askAgain(page, ...question) {
  for (;;) {
    const answer = await ask(page, ...question).catch((error) => {
      if (!/stopped/.test(error.message)) throw error;
    });
    if (answer) return answer;
  }
}

const RESTARTED = /Le moteur s’était arrêté/;

const manyTexts = (page, n = 300) =>
  page.evaluate(async (count) => {
    await window.florilege.ready;
    const words = Array.from({ length: 400 }, (_, i) => `mot${(i * 7919) % 1009}`);
    const texts = Array.from({ length: count }, (_, i) => ({
      id: `t${i}`,
      text: words.map((word, j) => words[(i * 31 + j * 17) % 400]).join(' '),
    }));
    return window.florilege.load(texts);
  }, n);

for (const [way, kill] of Object.entries(WAYS)) {
  const setUp = way === 'is terminated' ? keepWorkers : breakable;
  pageTest(`a worker that ${way} while topics run is replaced`, { setUp, noisy: true }, async ({ page }) => {
    const loaded = await manyTexts(page);
    await page.evaluate(() => {
      globalThis.topics = window.florilege.topics().then(() => 'done', (error) => error.message);
    });
    const workers = await page.evaluate(() => globalThis.workers.length);
    assert.equal(await page.evaluate(() => Promise.race([globalThis.topics, 'running'])), 'running');
    const killed = Date.now();
    await page.evaluate(kill);
    const told = await page.evaluate(() => globalThis.topics);
    assert.match(told, /stopped/);
    const { documents } = await ask(page, 'search', 'mot7*');
    const took = Date.now() - killed;
    // Three seconds are the promise; what the machine makes of it is told, and only what nobody would wait for is a fault.
    console.log(`  replaced after ${took} ms`);
    assert.ok(took < 15_000, `${took} ms`);
    assert.equal(documents, 300);
    await reads(page.locator('.notice.warning'), RESTARTED);
    assert.equal(await page.evaluate(() => globalThis.workers.length), workers + 1);
    assert.equal((await ask(page, 'frequencies')).words, loaded.words);
    await page.locator('.notice.warning .close').click();
    assert.equal(await page.locator('.notice.warning').count(), 0);
  });
}

pageTest('questions do not wait longer and longer while topics run', {}, async ({ page }) => {
  await manyTexts(page);
  const waits = await page.evaluate(async () => {
    globalThis.topics = window.florilege.topics().then(() => 'done', (error) => error.message);
    const waits = [];
    for (let n = 0; n < 40; n += 1) {
      const asked = performance.now();
      await window.florilege.search('mot7*', { limit: 1 });
      waits.push(performance.now() - asked);
    }
    return waits;
  });
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  const [first, last] = [median(waits.slice(0, 9)), median(waits.slice(-9))];
  assert.ok(last < 3 * first + 100, `${first} ms at first, ${last} ms in the end`);
});

pageTest('own texts and decisions outlive the engine', { setUp: keepWorkers, hash: '#concordance?q=otan&stop=ukraine' }, async ({ page }) => {
  await answers(page);
  await page.locator('.rail .add').click();
  await page.locator('#add-texts-title').waitFor();
  await page.locator('.dialog textarea').fill('Encore un otan, à moi.');
  await page.locator('.dialog button', { hasText: 'Ajouter ce texte' }).click();
  await page.locator('.arrived li').waitFor();
  await page.keyboard.press('Escape');
  await reads(page.locator('.toolbar b'), /^22/);
  const before = await page.locator('.state-line').innerText();
  const kept = await ask(page, 'frequencies', { limit: 1e6 });
  assert.equal(kept.rows.some(({ word }) => word === 'Ukraine'), false);
  await page.evaluate(WAYS['is terminated']);
  const killed = Date.now();
  const after = await askAgain(page, 'frequencies', { limit: 1e6 });
  const took = Date.now() - killed;
  console.log(`  back after ${took} ms`);
  assert.ok(took < 15_000, `${took} ms`);
  assert.deepEqual(after.rows, kept.rows);
  await reads(page.locator('.notice.warning'), RESTARTED);
  assert.equal(await page.locator('.state-line').innerText(), before);
  await reads(page.locator('.toolbar b'), /^22/);
  await page.locator('#query').fill('à moi');
  await reads(page.locator('.reading strong'), /1\sdans|occurrence/);
  assert.equal(address(page).keys.stop, 'ukraine');
});

pageTest('dies twice, comes back twice', { setUp: keepWorkers }, async ({ page }) => {
  await answers(page);
  for (let i = 0; i < 2; i += 1) {
    await page.evaluate(WAYS['is terminated']);
    assert.equal((await askAgain(page, 'search', 'otan')).matches, 21);
  }
  assert.equal(await page.evaluate(() => globalThis.workers.length), 3);
});

const refused = {
  'throws when made': () => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    };
  },
  'is not there': () => delete globalThis.Worker,
};

for (const [how, script] of Object.entries(refused)) {
  const setUp = (server, context) => context.addInitScript(script);
  pageTest(`a worker that ${how}: everything works on the page's own thread`, { setUp, hash: '#concordance?q=otan' }, async ({ page }) => {
    await reads(page.locator('.notice'), /refuse le travail en arrière-plan|arrière-plan/);
    assert.equal((await ask(page, 'search', 'otan')).matches, 21);
    await reads(page.locator('.toolbar b'), /^21/);
    await page.locator('.tabs a[href="#topics"]').click();
    await page.locator('.topic-list li').first().waitFor();
    await page.locator('#query').fill('ministres');
    assert.match(plain(await reads(page.locator('.reading'), /ministres/)), /ministres/);
  });
}

pageTest('a worker that never comes up leaves the page working', { setUp: (server, context) =>
  context.addInitScript(() => {
    const Native = Worker;
    globalThis.Worker = class extends Native {
      constructor(...given) {
        super(...given);
        setTimeout(() => this.dispatchEvent(new Event('error')), 0);
      }
    };
  }), noisy: true }, async ({ page }) => {
  await isUp(page);
  assert.equal((await ask(page, 'search', 'otan')).matches, 21);
  await reads(page.locator('.notice'), /arrière-plan/);
});
