import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { environment, openly, ROOT } from './command.mjs';
import { countOf, playwrightCount } from './count.mjs';
import { projectNode } from './project-node.mjs';
import { program } from './say.mjs';
import { runSuites, vitest } from './suites.mjs';

const SUITES = { api: vitest, 'citizen-web': vitest, 'staff-web': vitest, e2e: playwright };

// npm test: everything that is missing is set up, then all tests run; the last line is their true sum.
await program(async () => {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const wanted = Object.entries(SUITES).filter(([name]) => (only ? name === only : hasTests(name)));
  return runSuites(Object.fromEntries(wanted));
});

/** The browser acts must be there; a web app may have no tests of its own. */
function hasTests(name) {
  return name === 'e2e' || filesIn(join(ROOT, name)).some((file) => /\.test\.tsx?$/.test(file));
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [entry.name]));
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
