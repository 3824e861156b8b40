import { ensureInstalled } from './install.mjs';
import { program } from './say.mjs';
import { runService } from './service.mjs';

// npm run dev: like npm start, but every saved file is taken up at once.
await program(async () => {
  await ensureInstalled();
  return runService(['run/dev-servers.mjs']);
});
