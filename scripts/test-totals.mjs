import { existsSync, readFileSync } from 'node:fs';

/** Totals of a run without tests. */
export const NO_TESTS = { passed: 0, failed: 0, skipped: 0 };

/** Returns the sum of two totals. */
export function addTotals(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * Returns the totals of a JSON report. A missing report, or an exit code without a failed test, counts as one failure.
 */
export function readTotals(parse, report, exitCode) {
  if (!existsSync(report)) return { ...NO_TESTS, failed: 1 };
  const totals = parse(JSON.parse(readFileSync(report, 'utf8')));
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/** Parses Vitest's JSON report. A test file that failed to load counts as one failure. */
export function readVitestTotals({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const failedToLoad = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + failedToLoad.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Parses Playwright's JSON report. A test that passed on a retry counts as passed. */
export function readPlaywrightTotals({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** Formats totals as the summary line, for example "12 passed, 0 failed, 1 skipped". */
export function formatTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
