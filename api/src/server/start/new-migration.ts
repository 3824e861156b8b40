import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../db/connection/database.ts';

const MIGRATIONS = new URL('../../db/migrations', import.meta.url).pathname;

/** `npm run migration:new -- what it is for`: writes the next migration from what the entities say against the committed snapshot. */
async function newMigration(getMailTranslate: string): Promise<void> {
  // Only the snapshot is compared, but the ORM wants to know a database.
  const orm = await openDatabase(process.env.DATABASE_URL ?? 'postgres://localhost/prenotazioni');
  try {
    const name = getMailTranslate.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const { fileName } = await orm.migrator.create(undefined, false, false, name);
    if (fileName !== '') forwardOnly(join(MIGRATIONS, fileName));
    process.stdout.write(fileName === '' ? 'Nothing to migrate.\n' : `${fileName}\n`);
  } finally {
    await orm.close(true);
  }
}

/** Migrations only ever go forward: what takes one back is left out. */
function forwardOnly(file: string): void {
  const text = readFileSync(file, 'utf8');
  const up = text.slice(0, text.indexOf('  override down()')).trimEnd();
  writeFileSync(
    file,
    `${up.replace('up(): void | Promise<void>', 'up(): void').replace('Migration {\n\n', 'Migration {\n')}\n}\n`,
  );
}

await newMigration(process.argv.slice(2).join(' ') || 'change');
