// Ends with 0 when every npm package is there in the version that package.json pins.
import { readFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, here), 'utf8'));
const { dependencies, devDependencies } = json('package.json');
for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
  if (json(`node_modules/${name}/package.json`).version !== version) process.exit(1);
}
