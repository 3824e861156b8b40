import { cpSync, existsSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRunFolder } from '../../../src/test-support/run-folder.ts';
import { ROOT } from './server-process.ts';

/** A build of the program in its own folder. */
export type Version = { folder: string; migration: string; remove(): void };

/** Creates a copy of the current build with one additional migration. */
export function createNextVersion(sql: string): Version {
  const folder = realpathSync(createRunFolder());
  const migration = 'Migration20991231235959_next_version';
  cpSync(join(ROOT, 'api/dist'), join(folder, 'api/dist'), { recursive: true });
  cpSync(join(ROOT, 'api/package.json'), join(folder, 'api/package.json'));
  for (const shared of ['node_modules', 'api/node_modules', 'citizen-web', 'staff-web', 'docs']) {
    if (existsSync(join(ROOT, shared))) symlinkSync(join(ROOT, shared), join(folder, shared));
  }
  writeFileSync(
    join(folder, 'api/dist/db/migrations', `${migration}.js`),
    `import { Migration } from '@mikro-orm/migrations';
     export class ${migration} extends Migration {
       name = '${migration}';
       up() { this.addSql(${JSON.stringify(sql)}); }
     }`,
  );
  return { folder, migration, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
