import { ensureInstalled } from './install.mjs';
import { runMain } from './log.mjs';
import { runService } from './run-service.mjs';

// npm run dev: like npm start, with reload on save.
await runMain(async () => {
  await ensureInstalled();
  return runService(['scripts/dev-servers.mjs']);
});
