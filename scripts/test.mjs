import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findTestBrowser } from './find-browser.mjs';
import { childEnv, runInherit, ROOT } from './run-command.mjs';
import { readTotals, readPlaywrightTotals } from './test-totals.mjs';
import { resolveNode } from './resolve-node.mjs';
import { runMain } from './log.mjs';
import { readPlaywrightFailures } from './test-failures.mjs';
import { runSuites, VITEST_SUITE } from './run-suites.mjs';

const SUITES = {
  api: VITEST_SUITE,
  'web-client': VITEST_SUITE,
  'citizen-web': VITEST_SUITE,
  'staff-web': VITEST_SUITE,
  e2e: { run: runPlaywright, readFailures: readPlaywrightFailures },
};

// npm test: installs what is missing and runs all tests; the last line is the sum of all suites.
await runMain(async () => {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const selected = Object.entries(SUITES).filter(([name]) => (only ? name === only : hasTests(name)));
  return runSuites(Object.fromEntries(selected));
});

/** Returns whether a workspace has tests. The e2e suite always counts, so that missing specs are a failure. */
function hasTests(name) {
  return name === 'e2e' || listFiles(join(ROOT, name)).some((file) => /\.test\.tsx?$/.test(file));
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [entry.name]));
}

async function runPlaywright(name, report) {
  const runner = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = childEnv({ CHROMIUM_PATH: await findTestBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return readTotals(
    readPlaywrightTotals,
    report,
    await runInherit(resolveNode(), [runner, 'test'], { cwd: join(ROOT, name), env }),
  );
}
