import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { program } from './say.mjs';
import { runService } from './service.mjs';

// npm start: everything that is missing is set up, then the whole service runs until Ctrl-C.
await program(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return runService(['--enable-source-maps', 'api/dist/server/main.js'], { NODE_ENV: 'production' });
});
