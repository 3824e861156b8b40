import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { ensureBuilt } from './build.mjs';
import { childEnv, runInherit, ROOT } from './run-command.mjs';
import { ensureInstalled } from './install.mjs';
import { resolveNode } from './resolve-node.mjs';
import { runMain } from './log.mjs';

// node scripts/mail-pictures.mjs [FILE]: prints a mail of each kind at the width of a phone to one picture, by default
// docs/pictures/mails.png, in light colours, then a few on a wide screen and in dark colours.
await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const file = process.argv[2] ?? join(ROOT, 'docs', 'pictures', 'mails.png');
  const env = childEnv({ CHROMIUM_PATH: await findBrowser() });
  return runInherit(resolveNode(), [join(ROOT, 'e2e', 'mails', 'print-mails.ts'), file], { env });
});
