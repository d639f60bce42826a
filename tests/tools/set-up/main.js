/**
 * What every command needs before it starts, on a machine that has nothing but Node 20 and npm:
 * `node tests/tools/set-up/main.js [chromium] [firefox] [desktop]`. No dependencies, no TypeScript.
 */
import { fileURLToPath } from 'node:url';
import { installDependencies } from './install-dependencies.js';
import { installPrograms } from './install-programs.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const known = /** @type {const} */ (['chromium', 'firefox', 'desktop']);

try {
  installDependencies(root);
  installPrograms(known.filter((name) => process.argv.includes(name)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
