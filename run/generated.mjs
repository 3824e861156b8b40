import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openly, ROOT } from './command.mjs';
import { Plain } from './say.mjs';

/** Makes the generated files anew, compares, and puts everything back as it was: fails if what is committed is stale. */
export async function generatedFilesAreFresh() {
  const before = contents();
  try {
    for (const args of [
      ['run', '--silent', 'schema', '-w', 'api'],
      ['exec', '--no', '--', 'graphql-codegen', '--config', 'codegen.ts'],
    ]) {
      if ((await openly('npm', args)) !== 0) return 1;
    }
    const after = contents();
    const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    if (stale.length > 0)
      throw new Plain(`Stale: ${stale.join(', ')}. Run "npm run generate" and commit what it changes.`);
    return 0;
  } finally {
    restore(before);
  }
}

function contents() {
  const folders = ['citizen-web', 'staff-web']
    .map((app) => join(app, 'src', 'gql'))
    .filter((folder) => existsSync(join(ROOT, folder)));
  const generated = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)));
  return new Map(['schema.graphql', ...generated].map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

function restore(before) {
  for (const [file, now] of contents()) {
    if (!before.has(file)) rmSync(join(ROOT, file));
    else if (before.get(file) !== now) writeFileSync(join(ROOT, file), before.get(file));
  }
}
