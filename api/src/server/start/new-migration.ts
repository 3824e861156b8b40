import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../db/connection/database.ts';

const MIGRATIONS = new URL('../../db/migrations', import.meta.url).pathname;

/** `npm run migration:new -- verb-object`: writes the migration between the committed snapshot and the entities. */
async function newMigration(description: string): Promise<void> {
  // Only the snapshot is compared, but the ORM requires a database URL.
  const orm = await openDatabase(process.env.DATABASE_URL ?? 'postgres://localhost/prenotazioni');
  try {
    const name = description.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const { fileName } = await orm.migrator.create(undefined, false, false, name);
    if (fileName !== '') removeDown(join(MIGRATIONS, fileName));
    process.stdout.write(fileName === '' ? 'Nothing to migrate.\n' : `${fileName}\n`);
  } finally {
    await orm.close(true);
  }
}

/** Removes `down()`: migrations are forward only. */
function removeDown(file: string): void {
  const text = readFileSync(file, 'utf8');
  const up = text.slice(0, text.indexOf('  override down()')).trimEnd();
  writeFileSync(
    file,
    `${up.replace('up(): void | Promise<void>', 'up(): void').replace('Migration {\n\n', 'Migration {\n')}\n}\n`,
  );
}

await newMigration(process.argv.slice(2).join(' ') || 'change');
