import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-command.mjs';

// Some packages list optional dependencies for platforms without a published build. npm omits these packages from the
// lockfile but keeps their names, and then `npm ci` rejects the lockfile. This script removes the names. Run it after
// every change of a dependency: `npm run lock`.
const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path.includes('node_modules/')) continue;
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const isLocked = [`node_modules/${name}`, `${path}/node_modules/${name}`].some(
      (candidate) => candidate in lock.packages,
    );
    if (!isLocked) delete entry.optionalDependencies[name];
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
