import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { ensureBuilt } from './build.mjs';
import { childEnv, runInherit, ROOT } from './run-command.mjs';
import { ensureInstalled } from './install.mjs';
import { resolveNode } from './resolve-node.mjs';
import { runMain } from './log.mjs';

// npm run phone: measures a booking on an emulated cheap phone and the agenda of a large office on a slow computer.
await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const env = childEnv({ CHROMIUM_PATH: await findBrowser() });
  const script = join(ROOT, 'e2e', 'phone', 'main.ts');
  return runInherit(resolveNode(), [script, ...process.argv.slice(2)], { env });
});
