import { join } from 'node:path';
import { browser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { environment, openly, ROOT } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { program } from './say.mjs';

// npm run lighthouse: how the first page does on a cheap phone, held against its goals.
await program(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const env = environment({ CHROMIUM_PATH: await browser() });
  return openly(projectNode(), [join(ROOT, 'e2e', 'lighthouse', 'first-page.ts')], { env });
});
