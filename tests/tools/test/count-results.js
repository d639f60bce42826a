/**
 * Sums what the steps of `npm test` wrote to `test-results`, and prints it: plain JavaScript, since
 * it has the last word where the set-up has failed, too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countResults } from './counts.js';

const folder = fileURLToPath(new URL('../../../test-results/', import.meta.url));

const { passed, failed } = countResults(readResults());
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @returns {unknown[]} */
function readResults() {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')));
  } catch {
    return [];
  }
}
