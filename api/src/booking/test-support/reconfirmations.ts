import type { Service } from '../../db/entities/catalogue/service.ts';
import type { TestOffice } from '../../test-support/fixtures.ts';
import type { BookingDetails } from '../booking-details.ts';
import { askCitizens } from '../reconfirm/ask-citizens.ts';
import { releaseUnconfirmed } from '../reconfirm/release-unconfirmed.ts';

/** Adds a service that asks so many days before and releases so many hours before, open at any time of any day. */
export async function addReconfirmedService(
  office: TestOffice,
  reconfirmDays: number,
  releaseHours: number,
  more: Partial<Pick<Service, 'coolDownMinutes' | 'firstReminderHours' | 'secondReminderHours'>> = {},
): Promise<Service> {
  const reminders = { firstReminderHours: null, secondReminderHours: null };
  const service = await office.addService({ ...reminders, ...more, reconfirmDays, releaseHours, horizonDays: 365 });
  await office.addOperator([service], { hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 } });
  return service;
}

/** Runs the requests at an instant and returns how many citizens were asked. */
export function askAt({ orm, ctx }: TestOffice, at: string, lookBackHours = 1): Promise<number> {
  const context = { fork: () => orm.em.fork(), db: ctx().db, now: Date.parse(at), onMailQueued: () => undefined };
  return askCitizens(context, lookBackHours);
}

/** Runs the releases at an instant and returns how many bookings were released. */
export function releaseAt({ orm, ctx }: TestOffice, at: string, onAgendaChanged: () => void = () => undefined) {
  const { db } = ctx();
  return releaseUnconfirmed({
    fork: () => orm.em.fork(),
    db,
    now: Date.parse(at),
    onMailQueued: () => undefined,
    onAgendaChanged,
  });
}

/** Stores that the mail server took the requests to confirm the attendance. */
export async function deliverRequests({ pool }: TestOffice): Promise<void> {
  await pool.query(`update mail set state = 'SENT', sent_at = created_at where kind = 'BOOKING_RECONFIRM'`);
}

/** Returns until when a booking waits for the word of its citizen, and when it was given, in RFC 3339. */
export async function readReconfirmation({ pool }: TestOffice, { id }: Pick<BookingDetails, 'id'>) {
  const { rows } = await pool.query<{ status: string; by: Date | string | null; at: Date | string | null }>(
    'select status, reconfirm_by as by, reconfirmed_at as at from booking where id = $1',
    [id],
  );
  const iso = (instant: Date | string | null) => (instant === null ? null : new Date(instant).toISOString());
  const { status, by, at } = rows[0]!;
  return { status, by: iso(by), at: iso(at) };
}
