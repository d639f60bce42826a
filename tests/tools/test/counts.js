/**
 * One step's result in the form of vitest's JSON reporter, as far as it is counted here.
 * @typedef {{ status: string, assertionResults: { status: string }[] }} Suite
 * @typedef {{ success: boolean, testResults: Suite[] }} Result
 */

/**
 * Tests that passed, and whatever failed: a test, a file or a hook that broke outside any test, a
 * step that failed without saying where.
 * @param {unknown[]} results
 */
export function countResults(results) {
  const counts = results.map((result) => countOne(/** @type {Result} */ (result)));
  return {
    passed: sum(counts.map(({ passed }) => passed)),
    failed: sum(counts.map(({ failed }) => failed)),
  };
}

/** @param {Result} result */
function countOne({ success, testResults }) {
  const states = testResults.flatMap((suite) => suite.assertionResults.map(({ status }) => status));
  const broken = testResults.filter(
    (suite) =>
      suite.status === 'failed' &&
      !suite.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = states.filter((status) => status === 'failed').length + broken.length;
  return {
    passed: states.filter((status) => status === 'passed').length,
    failed: failed === 0 && !success ? 1 : failed,
  };
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
