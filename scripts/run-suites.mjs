import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runInherit, ROOT } from './run-command.mjs';
import { readTotals, NO_TESTS, addTotals, formatTotals, readVitestTotals } from './test-totals.mjs';
import { ensureInstalled } from './install.mjs';
import { resolveNode } from './resolve-node.mjs';
import { UserError, log } from './log.mjs';

/**
 * Installs and builds what is missing, runs the suites in sequence and prints the sum of their totals. Returns the exit
 * code. Unit tests need no build: `{ build: false }`.
 */
export async function runSuites(suites, { build = true } = {}) {
  const reports = mkdtempSync(join(tmpdir(), 'prenotazioni-reports-'));
  let sum = NO_TESTS;
  try {
    await ensureInstalled();
    if (build) await ensureBuilt();
    for (const [name, suite] of Object.entries(suites)) {
      log(`\n${name}`);
      const totals = await suite(name, join(reports, `${name.replaceAll('/', '-')}.json`));
      log(`${name}: ${formatTotals(totals)}`);
      sum = addTotals(sum, totals);
    }
  } catch (error) {
    sum = addTotals(sum, { ...NO_TESTS, failed: 1 });
    log(`\n${error instanceof UserError ? error.message : error.stack}`);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  log(`\n${formatTotals(sum)}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

/** Runs the Vitest tests of a folder and returns their totals. */
export function runVitest(folder, report) {
  return runVitestWith([], folder, report);
}

/** Runs the tests of a folder's Vitest project "unit", which need no database, server or build. */
export function runUnitTests(folder, report) {
  return runVitestWith(['--project=unit'], folder, report);
}

async function runVitestWith(more, folder, report) {
  const runner = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [runner, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more];
  return readTotals(readVitestTotals, report, await runInherit(resolveNode(), args, { cwd: join(ROOT, folder) }));
}
