import { Municipality } from '../data/municipality.ts';
import { migrate, openDatabase, poolOf } from '../data/database.ts';
import { loadCaivano } from '../demonstration/caivano.ts';
import { migrateJobs } from '../notifications/worker.ts';
import { addFirstAdmin, type FirstAdmin } from '../staff/first-admin.ts';

/** Brings a database up to this version; on an empty one, opens the demonstration comune with its first staff account. */
export async function setUp(
  databaseUrl: string,
  admin: { email: string; password: string } | undefined,
): Promise<FirstAdmin[]> {
  await migrate(databaseUrl);
  const orm = await openDatabase(databaseUrl);
  try {
    await migrateJobs(await poolOf(orm), () => undefined);
    const em = orm.em.fork();
    if ((await em.count(Municipality)) === 0) await loadCaivano(em, Date.now());
    const municipalities = await em.find(Municipality, {});
    const made: FirstAdmin[] = [];
    for (const municipality of municipalities) {
      const first = await addFirstAdmin(em, municipality, admin);
      if (first !== null) made.push(first);
    }
    return made;
  } finally {
    await orm.close(true);
  }
}
