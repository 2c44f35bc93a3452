// A peer in a worker of its own: fetches the texts (not timed), builds, answers n times, saves and restores itself.
const engine = await import(`/engines/${new URLSearchParams(location.search).get('engine')}.mjs`);
let texts;

const steps = {
  async fetch() {
    const lines = (await (await fetch('/corpus.jsonl')).text()).trimEnd().split('\n');
    texts = lines.map((line) => JSON.parse(line));
    globalThis.gc?.();
  },
  build() {
    const begun = performance.now();
    engine.build(texts);
    return { ms: performance.now() - begun };
  },
  collect() {
    texts = undefined;
    // All that can be, given back to the system.
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  },
  ask({ kind, words, times }) {
    const begun = performance.now();
    let answer;
    for (let i = 0; i < times; i += 1) answer = engine.ask(kind, words);
    return answer && { ms: (performance.now() - begun) / times, documents: answer.documents };
  },
  save: () => ({ bytes: engine.save() }),
  restore({ bytes, kind, words }) {
    engine.restore(bytes);
    return engine.ask(kind, words);
  },
};

addEventListener('message', async ({ data }) => {
  try {
    postMessage({ value: await steps[data.step](data) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
postMessage({ value: 'ready' });
