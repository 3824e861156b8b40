import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { OfficeEntry } from '../../mail/mails/office/office-message.ts';
import { addDays, calendarDay, instantFrom, localDate } from '../../scheduling/calendar-day.ts';
import { listDay } from './list-day.ts';
import { type OfficeEventRow, selectOfficeEvents } from './select-office-events.sql.ts';
import { type OfficeMail, toOfficeMail, writeOfficeMails } from './write-office-mails.ts';

/** Minute of the local day at which the office is notified of the last day. */
const DIGEST_MINUTE = 7 * 60;
/** Minutes after its hour in which a digest or a list is still written, after an outage. */
const MAX_LATE_MINUTES = 180;

/** Dependencies of the notices. */
export type OfficeContext = {
  fork(): EntityManager;
  db: Database;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
};

/**
 * Writes the due mails to the offices of all municipalities and returns their number; late by `lookBackHours` at most.
 */
export async function tellOffices(context: OfficeContext, lookBackHours: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from municipality
    where exists (
        select from place where place.municipality_id = municipality.id
          and (day_list_hour is not null or 'NEVER' <> any (array[notice_booked, notice_moved, notice_cancelled])))
      or exists (
        select from operator where operator.municipality_id = municipality.id
          and 'NEVER' <> any (array[notice_booked, notice_moved, notice_cancelled]))`.execute(context.db);
  let total = 0;
  for (const { id } of rows) {
    const municipality = await context.fork().findOneOrFail(Municipality, id);
    total += await tellOffice(context, municipality, lookBackHours);
  }
  if (total > 0) context.onMailQueued();
  return total;
}

async function tellOffice({ db, now }: OfficeContext, municipality: Municipality, hours: number): Promise<number> {
  const after = now - hours * 3_600_000;
  const query = { municipalityId: municipality.id, timing: 'AT_ONCE', after, until: now } as const;
  const { rows: events } = await selectOfficeEvents(query).execute(db);
  const notices = events.map((event): OfficeMail => ({
    key: `notice:${event.auditId}:${event.recipientKey}`,
    message: { kind: 'OFFICE_NOTICE', ...toMail(municipality, event), entries: [toEntry(event)] },
  }));
  const mails = [
    ...notices,
    ...(await digest(db, municipality, now)),
    ...(await listDay(db, municipality, now, MAX_LATE_MINUTES)),
  ];
  return writeOfficeMails(db, municipality, mails, now);
}

/** Returns the mails with the events of the last day, for those who chose to be notified once a day. */
async function digest(db: Database, municipality: Municipality, now: number): Promise<OfficeMail[]> {
  const { timeZone } = municipality;
  const date = localDate(now, timeZone);
  const until = instantFrom(calendarDay(date, timeZone), DIGEST_MINUTE);
  if (now < until || now >= until + MAX_LATE_MINUTES * 60_000) return [];
  const after = instantFrom(calendarDay(addDays(date, -1), timeZone), DIGEST_MINUTE);
  const query = { municipalityId: municipality.id, timing: 'DAILY', after, until } as const;
  const { rows } = await selectOfficeEvents(query).execute(db);
  return [...Map.groupBy(rows, ({ recipientKey }) => recipientKey)].map(([key, events]) => ({
    key: `digest:${key}:${date}`,
    message: { kind: 'OFFICE_DIGEST', ...toMail(municipality, events[0]!), entries: events.map(toEntry) },
  }));
}

function toMail(municipality: Municipality, { recipientName, email, agenda }: OfficeEventRow) {
  return toOfficeMail(municipality, { name: recipientName, email }, agenda);
}

function toEntry({ event, number, service, operator, place, startsAt, movedFrom }: OfficeEventRow): OfficeEntry {
  return { event, number, service, operator, place, startsAt: new Date(startsAt).toISOString(), movedFrom };
}
