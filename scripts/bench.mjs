import { ensureBuilt } from './build.mjs';
import { runInherit } from './run-command.mjs';
import { ensureInstalled } from './install.mjs';
import { resolveNode } from './resolve-node.mjs';
import { runMain } from './log.mjs';

// npm run bench: installs packages, builds, and runs the benchmarks against their references.
await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return runInherit(resolveNode(), ['bench/main.ts', ...process.argv.slice(2)]);
});
