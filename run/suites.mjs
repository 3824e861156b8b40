import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { openly, ROOT } from './command.mjs';
import { countOf, NONE, plus, verdict, vitestCount } from './count.mjs';
import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { Plain, say } from './say.mjs';

/** Sets up what is missing, runs these suites one after the other, and ends with their true sum; answers the exit code. */
export async function runSuites(suites) {
  const reports = mkdtempSync(join(tmpdir(), 'prenotazioni-reports-'));
  let sum = NONE;
  try {
    await ensureInstalled();
    await ensureBuilt();
    for (const [name, suite] of Object.entries(suites)) {
      say(`\n${name}`);
      const count = await suite(name, join(reports, `${name.replaceAll('/', '-')}.json`));
      say(`${name}: ${verdict(count)}`);
      sum = plus(sum, count);
    }
  } catch (error) {
    sum = plus(sum, { ...NONE, failed: 1 });
    say(`\n${error instanceof Plain ? error.message : error.stack}`);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  say(`\n${verdict(sum)}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

/** The tests that Vitest finds in a folder of the project. */
export async function vitest(folder, report, more = {}) {
  const runner = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [runner, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return countOf(vitestCount, report, await openly(projectNode(), args, { cwd: join(ROOT, folder), ...more }));
}
