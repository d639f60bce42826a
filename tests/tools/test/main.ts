/** `npm test`: every step, also after one that failed, and then which of them failed. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from '../run-program.ts';

const results = join(root, 'test-results');

const failures: string[] = [];

/** What writes no result of its own gets one, so that its failure is counted. */
function step(name: string, command: string): boolean {
  console.log(`\n— ${name}`);
  const success = runProgram(command);
  const file = join(results, `${name}.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ success, testResults: [] }));
  if (!success) failures.push(name);
  return success;
}

function tests(name: string): void {
  const reporters = `--reporter=default --reporter=json --outputFile.json=test-results/${name}.json`;
  step(name, `vitest run --project ${name} ${reporters}`);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
step('types', 'tsc --noEmit');
step('lint', 'biome check .');
tests('unit');
const built = [
  step('build chrome', 'wxt build -b chrome'),
  // With the package of its sources, which a test builds again.
  step('build firefox', 'wxt zip -b firefox'),
];
if (built.every((success) => success)) tests('browsers');
else console.error('\nWithout both builds there are no browser tests.');

if (failures.length > 0) console.error(`\nFailed: ${failures.join(', ')}`);
process.exitCode = failures.length > 0 ? 1 : 0;
