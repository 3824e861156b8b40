import type { Booking } from '../../db/entities/booking/booking.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { type TestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import type { RequestContext } from '../../context.ts';
import { book } from '../create/book.ts';
import { expireUnconfirmed } from '../confirm/expire-unconfirmed.ts';

/** For so long the services of these tests hold a time. */
export const HELD_MINUTES = 15;
/** When the clock has just passed the deadline of what was booked as it stood in an office. */
export const HELD_MS = HELD_MINUTES * 60_000;

/** A service whose bookings are to be confirmed, with somebody who gives it. */
export async function addConfirmationService(office: TestOffice): Promise<Service> {
  const service = await office.addService({ confirmEmailMinutes: HELD_MINUTES });
  await office.addOperator([service]);
  return service;
}

/** A time held for somebody, with the two secrets that open it. */
export async function bookHeldSlot(office: TestOffice, service: Service, time: string, who = 'Mario') {
  const outcome = await book(office.ctx(), createBookingRequest(service, time, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return { ...outcome, confirmToken: office.ctx().confirmTokenFor(outcome.booking.id) };
}

/** What the clock does each minute, at an instant. */
export function expireAt(office: TestOffice, now: number, changes: Partial<RequestContext> = {}): Promise<number> {
  const { em, pool, onMailQueued, agendaChanged } = office.ctx(changes);
  return expireUnconfirmed({ em, pool, now, onMailQueued, agendaChanged: (_, change) => agendaChanged(change) });
}

/** How a booking stands in its row, with its mails and the lines of its history, in order. */
export async function readTraces(
  office: TestOffice,
  id: string,
): Promise<{ status: Booking['status']; mails: string[]; history: string[] }> {
  const { rows } = await office.pool.query<{ status: Booking['status']; mails: string[]; history: string[] }>(
    `select status,
       array(select kind from mail where booking_id = booking.id order by created_at, id) as mails,
       array(select actor_kind || ' ' || action from audit_entry where subject_id = booking.id::text order by at, id) as history
     from booking where id = $1`,
    [id],
  );
  return rows[0]!;
}
