import { expect, test } from 'vitest';
import { countResults } from '../../tools/test/counts.js';

const suite = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

test.each([
  ['nothing', [], { passed: 0, failed: 0 }],
  [
    'two steps',
    [
      { success: true, testResults: [suite('passed', 'passed', 'passed')] },
      { success: false, testResults: [suite('failed', 'passed', 'failed', 'skipped')] },
    ],
    { passed: 3, failed: 1 },
  ],
  [
    'a file that broke before its tests',
    [{ success: false, testResults: [suite('failed'), suite('failed', 'skipped')] }],
    { passed: 0, failed: 2 },
  ],
  [
    'an error outside of every file',
    [{ success: false, testResults: [suite('passed', 'passed')] }],
    { passed: 1, failed: 1 },
  ],
  ['a failed type check', [{ success: false, testResults: [] }], { passed: 0, failed: 1 }],
])('counts %s', (_what, results, counts) => {
  expect(countResults(results)).toEqual(counts);
});
