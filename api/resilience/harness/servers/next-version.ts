import { cpSync, existsSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRunFolder } from '../../../src/test-support/run-folder.ts';
import { ROOT } from './server-process.ts';

/** A version of the program in a folder of its own. */
export type Version = { folder: string; migration: string; remove(): void };

/** The program as it is built, with one migration more: what the next version may be. */
export function nextVersion(sql: string): Version {
  const folder = realpathSync(createRunFolder());
  const migration = 'Migration20991231235959_next_version';
  cpSync(join(ROOT, 'api/dist'), join(folder, 'api/dist'), { recursive: true });
  cpSync(join(ROOT, 'api/package.json'), join(folder, 'api/package.json'));
  for (const same of ['node_modules', 'api/node_modules', 'citizen-web', 'staff-web', 'docs']) {
    if (existsSync(join(ROOT, same))) symlinkSync(join(ROOT, same), join(folder, same));
  }
  writeFileSync(
    join(folder, 'api/dist/data/migrations', `${migration}.js`),
    `import { Migration } from '@mikro-orm/migrations';
     export class ${migration} extends Migration {
       name = '${migration}';
       up() { this.addSql(${JSON.stringify(sql)}); }
     }`,
  );
  return { folder, migration, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
