import { existsSync, readFileSync } from 'node:fs';

/** How many tests of a run passed, failed and were left out. */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two counts. */
export function plus(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** What a test runner's report counts; a runner that broke down, naming no failed test or nothing at all, is one failure. */
export function countOf(read, report, exitCode) {
  if (!existsSync(report)) return { ...NONE, failed: 1 };
  const count = read(JSON.parse(readFileSync(report, 'utf8')));
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Reads Vitest's report; a file that could not even be loaded has no tests and counts as one failure. */
export function vitestCount({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests + numTodoTests };
}

/** Reads Playwright's report; an act that passed only when tried again did pass. */
export function playwrightCount({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** The last line of a run. */
export function verdict({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
