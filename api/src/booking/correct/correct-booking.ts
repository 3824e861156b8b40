import type { RequestContext } from '../../context.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { findById, type FoundBooking } from '../find-booking.ts';
import type { BookingEvent } from '../record-booking-event.ts';
import { changesMail, type CorrectedField, type Correction, listCorrectedFields } from './correction.ts';
import { extendConfirmation } from './extend-confirmation.ts';
import { writeCorrection } from './write-correction.ts';

/** Request to correct a booking; `sequence` is the version that was seen. */
export type CorrectionRequest = {
  sequence: number;
  correction: Correction;
  /** Whether the citizen gets a mail. A changed address of a requested booking gets its mail in any case. */
  notifyCitizen: boolean;
};

/** Result of a correction. */
export type CorrectionOutcome =
  | { kind: 'corrected'; booking: BookingDetails }
  /** Another user changed the booking, or its personal data were erased. */
  | { kind: 'changed'; booking: BookingDetails };

/**
 * Corrects the applicant's data and the notes of a booking (GDPR, art. 16), with its mail and an audit entry that names
 * the fields. A booking that already has these data is not written again, so that a retry sends no second mail.
 */
export async function correctBooking(
  ctx: RequestContext,
  found: FoundBooking,
  request: CorrectionRequest,
): Promise<CorrectionOutcome> {
  const before = found.details;
  const fields = listCorrectedFields(before, request.correction);
  if (fields.length === 0) return { kind: 'corrected', booking: before };
  if (before.sequence !== request.sequence) return { kind: 'changed', booking: before };
  const isAddressChanged = fields.includes('email');
  const after: BookingDetails = {
    ...before,
    ...request.correction,
    sequence: before.sequence + 1,
    linkVersion: before.linkVersion + (isAddressChanged ? 1 : 0),
    confirmBy: isAddressChanged ? await extendConfirmation(ctx, before) : before.confirmBy,
  };
  const event = toCorrectionEvent(ctx, { ...found, details: after }, fields, request.notifyCitizen);
  const isWritten = await writeCorrection(ctx, { before, after, events: [event] });
  if (!isWritten) return { kind: 'changed', booking: (await findById(ctx, before.id))?.details ?? before };
  if (event.message !== undefined) ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, after));
  return { kind: 'corrected', booking: after };
}

function toCorrectionEvent(
  ctx: RequestContext,
  { details, locale }: FoundBooking,
  fields: CorrectedField[],
  notifyCitizen: boolean,
): BookingEvent {
  const event = { booking: details, action: 'correctBooking', details: { fields } };
  const mustConfirm = details.status === 'REQUESTED' && fields.includes('email');
  const isToCome = ACTIVE_STATUSES.has(details.status) && details.endsAt > ctx.now;
  if (!isToCome || !(mustConfirm || (notifyCitizen && changesMail(fields)))) return event;
  return { ...event, message: toBookingMessage('BOOKING_CORRECTED', details, ctx, locale) };
}
