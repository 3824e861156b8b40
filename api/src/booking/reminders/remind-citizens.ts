import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../../db/connection/database-handle.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { findByIds } from '../find-booking.ts';
import { type DueReminder, selectDueReminders } from './select-due-reminders.sql.ts';
import { writeReminders } from './write-reminders.ts';

/**
 * Reminders of one run; those of the next minute follow. Ten are sent per second then, which leaves most of the CPU
 * time to bookings, and a day has time for 400,000.
 */
const MAX_PER_RUN = 600;
/** Reminders written by one statement. Larger batches would make bookings wait while their mails are composed. */
const BATCH_SIZE = 50;

/** Dependencies of the reminders. */
export type ReminderContext = {
  /** Returns an entity manager for one batch, so that the bookings of earlier batches can be freed. */
  fork(): EntityManager;
  db: Database;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
};

/**
 * Writes the mails of the reminders that became due within the last `lookBackHours`, in all municipalities, and returns
 * their number.
 */
export async function remindCitizens(reminders: ReminderContext, lookBackHours: number): Promise<number> {
  const { db, now } = reminders;
  const limits = { lookBackHours, limit: MAX_PER_RUN };
  const { rows } = await selectDueReminders(new Date(now), limits).execute(db);
  let total = 0;
  for (const [municipalityId, due] of Map.groupBy(rows, (row) => row.municipalityId)) {
    for (let from = 0; from < due.length; from += BATCH_SIZE) {
      total += await remindBatch(reminders, municipalityId, due.slice(from, from + BATCH_SIZE));
    }
  }
  return total;
}

async function remindBatch(
  { fork, db, now, onMailQueued }: ReminderContext,
  municipalityId: number,
  due: readonly DueReminder[],
): Promise<number> {
  const em = fork();
  const municipality = await em.findOneOrFail(Municipality, municipalityId);
  const hours = new Map(due.map((reminder) => [reminder.id, reminder.hours]));
  const bookings = await findByIds({ em, municipality }, [...hours.keys()]);
  const planned = [...bookings].map(([id, found]) => ({ found, hours: hours.get(id)! }));
  const written = await writeReminders(db, municipality, planned, now);
  if (written > 0) onMailQueued();
  return written;
}
