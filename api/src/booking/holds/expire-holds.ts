import { sql } from 'kysely';
import type { AgendaChange } from '../../context.ts';
import type { Database } from '../../db/connection/database-handle.ts';
import type { Jobs } from '../../mail/delivery/runner.ts';

/** Dependencies of the job. */
type HoldExpiry = {
  db: Database;
  /** Epoch milliseconds. */
  now: number;
  onAgendaChanged(municipalityId: number, change: AgendaChange): void;
};

/**
 * Deletes the holds of all municipalities that have ended and returns their number. They block nothing before either:
 * this keeps the table small and updates the agendas on screen.
 */
export async function expireHolds({ db, now, onAgendaChanged }: HoldExpiry): Promise<number> {
  const { rows } = await sql<{ municipalityId: number; placeId: number; date: string }>`
    delete from slot_hold using municipality
    where municipality.id = slot_hold.municipality_id and held_until <= ${new Date(now)}
    returning slot_hold.municipality_id as "municipalityId", place_id as "placeId",
      to_char(starts_at at time zone time_zone, 'YYYY-MM-DD') as date`.execute(db);
  for (const { municipalityId, placeId, date } of rows)
    onAgendaChanged(municipalityId, { placeId, from: date, to: date });
  return rows.length;
}

/** Returns the cron job that deletes holds which have ended, every minute, on one server at a time. */
export function holdExpiryJob({ clock, ...parts }: Omit<HoldExpiry, 'now'> & { clock(): number }): Jobs {
  return {
    tasks: {
      'expire-holds': async () => {
        await expireHolds({ ...parts, now: clock() });
      },
    },
    crontab: '* * * * * expire-holds ?jobKey=expire-holds&max=1',
  };
}
