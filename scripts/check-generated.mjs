import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInherit, ROOT } from './run-command.mjs';
import { UserError } from './log.mjs';

/**
 * Regenerates schema and typed operations, compares them with the files on disk, and restores the files. Throws
 * UserError if any is stale.
 */
export async function checkGenerated() {
  const before = readGenerated();
  try {
    for (const args of [
      ['run', '--silent', 'schema', '-w', 'api'],
      ['exec', '--no', '--', 'graphql-codegen', '--config', 'codegen.ts'],
    ]) {
      if ((await runInherit('npm', args)) !== 0) return 1;
    }
    const after = readGenerated();
    const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    if (stale.length > 0)
      throw new UserError(`Stale: ${stale.join(', ')}. Run "npm run generate" and commit the result.`);
    return 0;
  } finally {
    restore(before);
  }
}

function readGenerated() {
  const folders = ['citizen-web', 'staff-web']
    .map((app) => join(app, 'src', 'gql'))
    .filter((folder) => existsSync(join(ROOT, folder)));
  const generated = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)));
  return new Map(['schema.graphql', ...generated].map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

function restore(before) {
  for (const [file, current] of readGenerated()) {
    if (!before.has(file)) rmSync(join(ROOT, file));
    else if (before.get(file) !== current) writeFileSync(join(ROOT, file), before.get(file));
  }
}
