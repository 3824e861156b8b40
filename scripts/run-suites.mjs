import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runInherit, ROOT } from './run-command.mjs';
import { readTotals, NO_TESTS, addTotals, formatTotals, readVitestTotals } from './test-totals.mjs';
import { ensureInstalled } from './install.mjs';
import { resolveNode } from './resolve-node.mjs';
import { UserError, log } from './log.mjs';
import { readFailures, readVitestFailures } from './test-failures.mjs';

/**
 * Installs and builds what is missing, runs the suites in sequence, and prints the failed tests and the sum of the
 * totals. Returns the exit code. Unit tests need no build: `{ build: false }`.
 */
export async function runSuites(suites, { build = true } = {}) {
  const reports = mkdtempSync(join(tmpdir(), 'prenotazioni-reports-'));
  let sum = NO_TESTS;
  const failures = [];
  try {
    await ensureInstalled();
    if (build) await ensureBuilt();
    for (const [name, suite] of Object.entries(suites)) {
      log(`\n${name}`);
      const report = join(reports, `${name.replaceAll('/', '-')}.json`);
      const totals = await suite.run(name, report);
      log(`${name}: ${formatTotals(totals)}`);
      sum = addTotals(sum, totals);
      if (totals.failed > 0)
        failures.push(...readFailures(suite.readFailures, report).map((test) => `${name}: ${test}`));
    }
  } catch (error) {
    sum = addTotals(sum, { ...NO_TESTS, failed: 1 });
    failures.push(error.message);
    log(`\n${error instanceof UserError ? error.message : error.stack}`);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  if (failures.length > 0) log(`\n${failures.map((failure) => `failed: ${failure}`).join('\n')}`);
  log(`\n${formatTotals(sum)}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

/** The Vitest tests of a folder. */
export const VITEST_SUITE = {
  run: (folder, report) => runVitest([], folder, report),
  readFailures: readVitestFailures,
};

/** The tests of a folder's Vitest project "unit", which need no database, server or build. */
export const UNIT_SUITE = {
  run: (folder, report) => runVitest(['--project=unit'], folder, report),
  readFailures: readVitestFailures,
};

async function runVitest(more, folder, report) {
  const runner = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [runner, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more];
  return readTotals(readVitestTotals, report, await runInherit(resolveNode(), args, { cwd: join(ROOT, folder) }));
}
