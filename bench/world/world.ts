import type { Pool } from 'pg';
import { openDatabase, poolOf } from '../../api/src/data/database.ts';
import { Municipality } from '../../api/src/data/municipality.ts';
import type { Work } from '../../api/src/work.ts';
import { NOW } from './office-sql.ts';

/** How many bookings lie in the table. */
export type WorldSize = 10_000 | 40_000 | 1_000_000 | 10_000_000;

/** A database with one office, and what its acts are given. */
export type World = { url: string; pool: Pool; em: Work['em']; work: Work; close(): Promise<void> };

/** Opens a database that holds one office. */
export async function openWorld(url: string, drop: () => Promise<void>): Promise<World> {
  const orm = await openDatabase(url);
  const pool = await poolOf(orm);
  const em = orm.em.fork();
  const municipality = await em.findOneOrFail(Municipality, { id: 1 });
  const work: Work = {
    em,
    pool,
    municipality,
    now: NOW,
    locale: 'it',
    actor: { kind: 'CITIZEN' },
    publicUrl: 'http://localhost',
    mailFrom: 'prenotazioni@example.it',
    mostBookingsAnHour: null,
    cancelTokenOf: (id) => id,
    confirmTokenOf: (id) => id,
    mailIsWaiting: () => undefined,
    municipalityChanged: () => undefined,
    agendaChanged: () => undefined,
  };
  return {
    url,
    pool,
    em,
    work,
    async close() {
      await orm.close(true);
      await drop();
    },
  };
}
