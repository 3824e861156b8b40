import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { environment, openly, ROOT } from './command.mjs';
import { countOf, NONE, playwrightCount, plus, verdict, vitestCount } from './count.mjs';
import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { Plain, program, say } from './say.mjs';

const SUITES = { api: vitest, 'citizen-web': vitest, 'staff-web': vitest, e2e: playwright };

// npm test: everything that is missing is set up, then all tests run; the last line is their true sum.
await program(async () => {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const reports = mkdtempSync(join(tmpdir(), 'prenotazioni-reports-'));
  let sum = NONE;
  try {
    await ensureInstalled();
    await ensureBuilt();
    for (const [name, suite] of Object.entries(SUITES)) {
      if (only ? name === only : hasTests(name)) sum = plus(sum, await counted(name, suite, reports));
    }
  } catch (error) {
    sum = plus(sum, { ...NONE, failed: 1 });
    say(`\n${error instanceof Plain ? error.message : error.stack}`);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  say(`\n${verdict(sum)}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});

async function counted(name, suite, reports) {
  say(`\n${name}`);
  const count = await suite(name, join(reports, `${name}.json`));
  say(`${name}: ${verdict(count)}`);
  return count;
}

/** The browser acts must be there; a web app may have no tests of its own. */
function hasTests(name) {
  return name === 'e2e' || filesIn(join(ROOT, name)).some((file) => /\.test\.tsx?$/.test(file));
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [entry.name]));
}

async function vitest(name, report) {
  const runner = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [runner, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return countOf(vitestCount, report, await openly(projectNode(), args, { cwd: join(ROOT, name) }));
}

async function playwright(name, report) {
  const runner = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = environment({ CHROMIUM_PATH: await browser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return countOf(
    playwrightCount,
    report,
    await openly(projectNode(), [runner, 'test'], { cwd: join(ROOT, name), env }),
  );
}
