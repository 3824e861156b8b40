import type { RequestContext } from '../../../context.ts';
import { isoIn } from '../../../scheduling/calendar-day.ts';
import type { FoundInvitation } from '../find-invitation.ts';
import { toInvitationVersion } from './change-invitation.ts';
import type { Invitation, InvitationBatch } from './invitation-batch.types.ts';
import type { BatchRow } from './read-batches.ts';

/** Returns a batch as the GraphQL type for staff. */
export function toBatchType({ municipality }: RequestContext, { counts, total, ...batch }: BatchRow): InvitationBatch {
  return {
    ...batch,
    id: String(batch.id),
    serviceId: String(batch.serviceId),
    placeId: String(batch.placeId),
    createdAt: isoIn(municipality.timeZone, batch.createdAt),
    counts: {
      total,
      sent: counts.SENT ?? 0,
      opened: counts.OPENED ?? 0,
      booked: counts.BOOKED ?? 0,
      lapsed: counts.LAPSED ?? 0,
      withdrawn: counts.WITHDRAWN ?? 0,
      mailFailed: counts.MAIL_FAILED ?? 0,
    },
  };
}

/** Returns an invitation as the GraphQL type for staff. */
export function toInvitationType({ municipality }: RequestContext, invitation: FoundInvitation): Invitation {
  const iso = (instant: number | null) => (instant === null ? null : isoIn(municipality.timeZone, instant));
  const { id, state, name, surname, email, phone, reference, locale, bookingId, bookingNumber } = invitation;
  return {
    id,
    version: toInvitationVersion(invitation),
    state,
    name,
    surname,
    email,
    phone,
    reference,
    language: locale,
    sentAt: iso(invitation.sentAt)!,
    openedAt: iso(invitation.openedAt),
    erasedAt: iso(invitation.erasedAt),
    bookingId,
    bookingNumber,
  };
}
