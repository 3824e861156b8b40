import { runInherit } from './run-command.mjs';
import { checkGenerated } from './check-generated.mjs';
import { ensureInstalled } from './install.mjs';
import { runMain, log, formatSeconds } from './log.mjs';

const npmScript = (name) => () => runInherit('npm', ['run', '--silent', name]);

const FAST_STEPS = {
  Format: npmScript('format:check'),
  'Line length': npmScript('lines:check'),
  Documents: npmScript('docs:check'),
  'Lint and types': npmScript('lint:types'),
  'Unit tests': npmScript('test:unit'),
};

const ALL_STEPS = {
  Format: npmScript('format:check'),
  'Line length': npmScript('lines:check'),
  Lint: npmScript('lint'),
  Documents: npmScript('docs:check'),
  'Generated files': checkGenerated,
  Types: npmScript('types'),
  'Dead code': npmScript('dead-code'),
  Tests: npmScript('test'),
};

// npm run verify: runs every check that a change must pass, and stops at the first failure.
// npm run verify:fast: runs the checks that need no database, browser or build.
await runMain(async () => {
  await ensureInstalled();
  const steps = Object.entries(process.argv.includes('--fast') ? FAST_STEPS : ALL_STEPS);
  for (const [index, [title, run]] of steps.entries()) {
    const since = performance.now();
    log(`\n[${index + 1}/${steps.length}] ${title}`);
    const code = await run();
    log(`${code === 0 ? 'Passed' : 'FAILED'}: ${title} (${formatSeconds(since)})`);
    if (code !== 0) return code;
  }
  return 0;
});
