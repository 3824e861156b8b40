import { sql } from 'kysely';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest, type TestOffice } from '../../test-support/fixtures.ts';
import type { BookingDetails } from '../booking-details.ts';
import { book } from '../create/book.ts';
import { remindCitizens } from '../reminders/remind-citizens.ts';

/** Adds a service with these reminders, in hours before the appointment, that can be booked at any time of any day. */
export async function addRemindedService(office: TestOffice, first: number | null, second: number | null) {
  const service = await office.addService({ firstReminderHours: first, secondReminderHours: second, horizonDays: 365 });
  await office.addOperator([service], { hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 } });
  return service;
}

/** Books a start at an instant. */
export async function bookAt(office: TestOffice, service: Service, startsAt: string, bookedAt: string) {
  const outcome = await book(office.ctx({ now: Date.parse(bookedAt) }), createBookingRequest(service, startsAt));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking;
}

/** Runs the reminders at an instant and returns how many mails it wrote. */
export function remindAt({ orm, ctx }: TestOffice, at: string, lookBackHours = 1): Promise<number> {
  const reminders = { fork: () => orm.em.fork(), db: ctx().db, now: Date.parse(at), onMailQueued: () => undefined };
  return remindCitizens(reminders, lookBackHours);
}

/** Returns the reminders of a booking: which one, and for which start. */
export async function listReminders({ ctx }: TestOffice, { id }: BookingDetails): Promise<[number, string][]> {
  const { rows } = await sql<{ hours: number; start: Date }>`
    select reminder_hours as hours, reminder_for as start from mail
    where booking_id = ${id} and kind = 'BOOKING_REMINDER' order by created_at`.execute(ctx().db);
  return rows.map(({ hours, start }) => [hours, new Date(start).toISOString()]);
}
