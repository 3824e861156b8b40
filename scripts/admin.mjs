import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runMain } from './log.mjs';
import { runService } from './run-service.mjs';

// npm run admin -- <command>: administration of the installation.
await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return runService(['api/dist/server/admin/admin.js', ...process.argv.slice(2)], { NODE_ENV: 'production' });
});
