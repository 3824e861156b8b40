import type { Booking } from '../../db/entities/booking/booking.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { type TestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import type { RequestContext } from '../../context.ts';
import { book } from '../create/book.ts';
import { expireUnconfirmed } from '../confirm/expire-unconfirmed.ts';

/** Confirmation deadline of the services in these tests. */
export const HELD_MINUTES = 15;
/** Duration after which the bookings of these tests expire. */
export const HELD_MS = HELD_MINUTES * 60_000;

/** Adds a service that requires confirmation, with one operator. */
export async function addConfirmationService(office: TestOffice): Promise<Service> {
  const service = await office.addService({ confirmEmailMinutes: HELD_MINUTES });
  await office.addOperator([service]);
  return service;
}

/** Books a slot that must be confirmed; returns the booking and both tokens. */
export async function bookHeldSlot(office: TestOffice, service: Service, time: string, who = 'Mario') {
  const outcome = await book(office.ctx(), createBookingRequest(service, time, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return { ...outcome, confirmToken: office.ctx().confirmTokenFor(outcome.booking.id, 0) };
}

/** Runs the expiry job at an instant. */
export function expireAt(office: TestOffice, now: number, changes: Partial<RequestContext> = {}): Promise<number> {
  const { em, db, onMailQueued, onAgendaChanged } = office.ctx(changes);
  return expireUnconfirmed({ em, db, now, onMailQueued, onAgendaChanged: (_, change) => onAgendaChanged(change) });
}

/** Returns the status, mails and audit entries of a booking, in order. */
export async function readTraces(
  office: TestOffice,
  id: string,
): Promise<{ status: Booking['status']; mails: string[]; history: string[] }> {
  const { rows } = await office.pool.query<{ status: Booking['status']; mails: string[]; history: string[] }>(
    `select status,
       array(select kind from mail where booking_id = booking.id order by created_at, id) as mails,
       array(select actor_kind || ' ' || action from audit_entry where subject_id = booking.id::text order by at, id)
         as history
     from booking where id = $1`,
    [id],
  );
  return rows[0]!;
}
