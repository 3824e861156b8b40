import { openDatabase, getPool } from '../../../src/db/connection/database.ts';
import { addFirstAdmin } from '../../../src/staff/accounts/first-admin.ts';
import { prepareTables } from '../../../src/server/start/prepare-database.ts';
import { createTestOffice } from '../../../src/test-support/fixtures.ts';

/** The office of these tests: its ids, and the first day with free slots. */
export type BusyOffice = { serviceId: string; placeId: string; municipalityId: number; firstDay: string };

/** Credentials of its administrator. */
export const ADMIN = { email: 'ada@comune.example', password: 'una password lunga' };

/** Migrates a database and creates an office open around the clock: three operators, one with two counters. */
export async function createBusyOffice(url: string): Promise<BusyOffice> {
  await prepareTables({ ownerUrl: url, serverUrl: url });
  const orm = await openDatabase(url);
  try {
    const pool = await getPool(orm);
    const office = await createTestOffice({ orm, pool, url, ownerUrl: url });
    const service = await office.addService({ durationMinutes: 5, stepMinutes: 5, horizonDays: 365 });
    const hours = { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 };
    for (const capacity of [1, 1, 2]) await office.addOperator([service], { capacity, hours });
    await addFirstAdmin(orm.em.fork(), office.municipality, ADMIN);
    const firstDay = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    return {
      serviceId: String(service.id),
      placeId: String(office.place.id),
      municipalityId: office.municipality.id,
      firstDay,
    };
  } finally {
    await orm.close(true);
  }
}
