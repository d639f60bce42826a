/**
 * What every command needs before it starts, on a machine that has nothing but Node 20 and npm:
 * `node tests/tools/set-up/main.js [chromium] [firefox]`. No dependencies, no TypeScript.
 */
import { fileURLToPath } from 'node:url';
import { installBrowsers } from './install-browsers.js';
import { installDependencies } from './install-dependencies.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const known = /** @type {const} */ (['chromium', 'firefox']);

try {
  installDependencies(root);
  installBrowsers(known.filter((name) => process.argv.includes(name)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
