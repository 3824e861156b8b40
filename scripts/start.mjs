import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runMain } from './log.mjs';
import { runService } from './run-service.mjs';
import { SERVER_FLAGS } from './server-flags.mjs';

// npm start: installs packages, builds, and runs the whole service until Ctrl-C.
await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return runService([...SERVER_FLAGS, 'api/dist/server/start/main.js'], { NODE_ENV: 'production' });
});
