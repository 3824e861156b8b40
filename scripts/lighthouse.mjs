import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { ensureBuilt } from './build.mjs';
import { childEnv, runInherit, ROOT } from './run-command.mjs';
import { ensureInstalled } from './install.mjs';
import { resolveNode } from './resolve-node.mjs';
import { runMain } from './log.mjs';

// npm run lighthouse: runs Lighthouse on the first page, emulating a slow phone, and compares the scores with their
// goals.
await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const env = childEnv({ CHROMIUM_PATH: await findBrowser() });
  return runInherit(resolveNode(), [join(ROOT, 'e2e', 'lighthouse', 'first-page.ts')], { env });
});
