import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { findById, type FoundBooking } from '../find-booking.ts';
import type { BookingEvent } from '../record-booking-event.ts';
import { type ClosedReason, getClosedReason } from './closed-booking.ts';
import { writeCorrection } from './write-correction.ts';

/** Result of the confirmation of a new address. */
export type EmailChangeOutcome =
  | { kind: 'confirmed'; booking: BookingDetails }
  /** The link is unknown, expired or replaced by a newer one. */
  | { kind: 'notFound' }
  | { kind: ClosedReason };

/**
 * Gives a booking the e-mail address that was confirmed from its mailbox; a requested booking is confirmed with it. The
 * former address gets a notice and its links stop working. Repeating the request returns the same result.
 */
export async function confirmEmailChange(ctx: RequestContext, token: string): Promise<EmailChangeOutcome> {
  for (;;) {
    const change = await findEmailChange(ctx, token);
    const found = change === null ? null : await findById(ctx, change.bookingId);
    if (change === null || found === null) return { kind: 'notFound' };
    if (found.details.applicant.email === change.email) return { kind: 'confirmed', booking: found.details };
    const closed = getClosedReason(ctx, found.details);
    if (closed !== null) return { kind: closed };
    const booking = await transaction(ctx, (tx) => changeEmail(tx, found, change.email));
    if (booking !== null) return { kind: 'confirmed', booking };
    // The booking changed between read and write, so read it again.
  }
}

async function findEmailChange(
  { db, municipality, now }: RequestContext,
  token: string,
): Promise<{ bookingId: string; email: string } | null> {
  const { rows } = await sql<{ bookingId: string; email: string }>`
    select booking_id as "bookingId", email from email_change
    where municipality_id = ${municipality.id} and token_hash = ${tokenHash(token)}
      and expires_at > ${new Date(now)}`.execute(db);
  return rows[0] ?? null;
}

async function changeEmail(ctx: RequestContext, found: FoundBooking, email: string): Promise<BookingDetails | null> {
  const before = found.details;
  const after: BookingDetails = {
    ...before,
    status: 'CONFIRMED',
    confirmBy: null,
    applicant: { ...before.applicant, email },
    sequence: before.sequence + 1,
    linkVersion: before.linkVersion + 1,
  };
  const isWritten = await writeCorrection(ctx, {
    before,
    after,
    events: toEvents(ctx, { ...found, details: after }, before),
  });
  if (!isWritten) return null;
  // An address that never confirmed the booking may belong to a stranger, who gets no notice.
  if (before.status !== 'REQUESTED') await notifyFormerAddress(ctx, found);
  ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, after));
  return after;
}

function toEvents(ctx: RequestContext, { details, locale }: FoundBooking, before: BookingDetails): BookingEvent[] {
  const corrected = { booking: details, action: 'correctBooking', details: { fields: ['email'] } };
  const message = (kind: 'BOOKING_CONFIRMED' | 'BOOKING_CORRECTED') => toBookingMessage(kind, details, ctx, locale);
  if (before.status !== 'REQUESTED') return [{ ...corrected, message: message('BOOKING_CORRECTED') }];
  return [corrected, { booking: details, action: 'confirmBooking', message: message('BOOKING_CONFIRMED') }];
}

async function notifyFormerAddress(ctx: RequestContext, { details, locale }: FoundBooking): Promise<void> {
  const { email } = details.applicant;
  if (email === null) return;
  const message = toBookingMessage('EMAIL_CHANGED', details, ctx, locale);
  await sql`
    insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at)
    values (${ctx.municipality.id}, ${uuid()}, ${details.id}, ${message.kind}, ${email},
      ${JSON.stringify(message)}::jsonb, ${new Date(ctx.now)})`.execute(ctx.db);
}
