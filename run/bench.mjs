import { ensureBuilt } from './build.mjs';
import { openly } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { program } from './say.mjs';

// npm run bench: what is missing is set up, then everything is measured against its reference.
await program(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return openly(projectNode(), ['bench/main.ts', ...process.argv.slice(2)]);
});
