import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.mjs';

// Some packages name optional parts for platforms of which the registry never got a build. npm leaves those parts out of
// the lock but keeps their names, and then `npm ci` refuses the lock. This takes the names out, too. Run it after every
// change of a dependency: `npm run lock`.
const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path.includes('node_modules/')) continue;
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const isLocked = [`node_modules/${name}`, `${path}/node_modules/${name}`].some((place) => place in lock.packages);
    if (!isLocked) delete entry.optionalDependencies[name];
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
