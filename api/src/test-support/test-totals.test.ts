import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRunFolder } from './run-folder.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Failures {
  readFailures: (read: unknown, report: string) => string[];
  readVitestFailures: unknown;
  readPlaywrightFailures: unknown;
}

interface Counting {
  readTotals: (read: unknown, report: string, exitCode: number) => Count;
  readVitestTotals: unknown;
  readPlaywrightTotals: unknown;
  addTotals: (one: Count, other: Count) => Count;
  formatTotals: (count: Count) => string;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { readTotals, readVitestTotals, readPlaywrightTotals, addTotals, formatTotals } = (await import(
  new URL('../../../scripts/test-totals.mjs', import.meta.url).href
)) as Counting;
const { readFailures, readVitestFailures, readPlaywrightFailures } = (await import(
  new URL('../../../scripts/test-failures.mjs', import.meta.url).href
)) as Failures;

function newFolder(): string {
  const folder = createRunFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Runs Vitest on these files, and counts and lists failures like `npm test`. */
function run(files: Record<string, string>): { count: Count; failures: string[] } {
  const folder = join(newFolder(), 'suite');
  mkdirSync(folder);
  const vitest = join(ROOT, 'node_modules', 'vitest');
  for (const [name, source] of Object.entries(files)) {
    writeFileSync(join(folder, name), `import { it, expect } from '${vitest}/dist/index.js';\n${source}`);
  }
  const report = join(folder, 'report.json');
  const args = [join(vitest, 'vitest.mjs'), 'run', '--root', folder, '--reporter=json', `--outputFile=${report}`];
  const { status } = spawnSync(process.execPath, args, { cwd: folder });
  return {
    count: readTotals(readVitestTotals, report, status ?? 1),
    failures: readFailures(readVitestFailures, report),
  };
}

describe('the totals of npm test', () => {
  it('counts passed, failed and skipped tests, and a file that cannot be loaded as one failure', () => {
    const { count, failures } = run({
      'a.test.ts': `it('one', () => {}); it('two', () => {}); it('three', () => expect(1).toBe(2)); it.skip('four', () => {}); it.todo('five');`,
      'b.test.ts': `it('six', () => {}); throw new Error('not loaded');`,
    });
    expect(count).toEqual({ passed: 2, failed: 2, skipped: 2 });
    expect(failures).toEqual([
      expect.stringMatching(/^a\.test\.ts > three: AssertionError: expected 1 to be 2/),
      expect.stringMatching(/^b\.test\.ts > failed to load: .*not loaded/),
    ]);
  });

  it('counts an unhandled error without a failed test as one failure', () => {
    const { count, failures } = run({
      'a.test.ts': `it('one', () => { setTimeout(() => { throw new Error('late'); }); });
      it('two', async () => { await new Promise((resolve) => setTimeout(resolve, 50)); });`,
    });
    expect(count).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(failures).toEqual(['an error outside the tests']);
  });

  it('counts a missing report as one failure, also with exit code 0', () => {
    expect(readTotals(readVitestTotals, join(newFolder(), 'none.json'), 1)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
    expect(readTotals(readVitestTotals, join(newFolder(), 'none.json'), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts browser tests, with flaky ones as passed', () => {
    const report = join(newFolder(), 'report.json');
    writeFileSync(report, JSON.stringify({ stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 3 } }));
    expect(readTotals(readPlaywrightTotals, report, 1)).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });

  it('lists the failed browser tests with their project and error', () => {
    const report = join(newFolder(), 'report.json');
    const failed = { status: 'unexpected', projectName: 'phone', results: [{ error: { message: 'not\n visible' } }] };
    const passed = { status: 'expected', projectName: 'tablet', results: [{}] };
    const inner = { file: 'a.spec.ts', specs: [{ title: 'books', tests: [failed, passed] }] };
    writeFileSync(report, JSON.stringify({ suites: [{ file: 'a.spec.ts', specs: [], suites: [inner] }] }));
    expect(readFailures(readPlaywrightFailures, report)).toEqual(['a.spec.ts > [phone] books: not visible']);
  });

  it('formats one line, with skipped tests only if there are any', () => {
    const some = { passed: 3, failed: 0, skipped: 0 };
    expect(formatTotals(addTotals(some, some))).toBe('6 passed, 0 failed');
    expect(formatTotals(addTotals(some, { passed: 0, failed: 1, skipped: 2 }))).toBe('3 passed, 1 failed, 2 skipped');
  });
});
