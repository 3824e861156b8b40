import { openDatabase } from '../data/database.ts';

/** `npm run migration:new -- what it is for`: writes the next migration from what the entities say against the committed snapshot. */
async function newMigration(words: string): Promise<void> {
  const orm = await openDatabase(process.env.DATABASE_URL ?? 'postgres://localhost/prenotazioni');
  try {
    const name = words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const { fileName } = await orm.migrator.create(undefined, false, false, name);
    process.stdout.write(fileName === '' ? 'Nothing to migrate.\n' : `${fileName}\n`);
  } finally {
    await orm.close(true);
  }
}

await newMigration(process.argv.slice(2).join(' ') || 'change');
