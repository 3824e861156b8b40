import { BOOKING_STATUS } from '../../db/entities/booking/booking-status.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { getMailDefinition } from '../mails/mail-definitions.ts';
import type { PendingMail } from '../outbox/mail-repository.ts';
import { getMailTranslate } from '../render/messages.ts';
import { mailAddress } from './mail-address.ts';

/**
 * Returns the text with which staff see why a mail is not sent; null if it is sent. After an outage of the mail server,
 * an outdated mail must not arrive, least of all after a newer one or after the appointment. `now` is in epoch
 * milliseconds.
 */
export function getSkipReason(mail: PendingMail, now: number): string | null {
  const { message, laterKinds, bookingStatus } = mail;
  const t = getMailTranslate('it');
  if (!mailAddress.safeParse(message.recipient.email).success) return t('invalidAddress');
  if (isLateOffer(mail, now)) return t('slotOffer.late');
  const { superseded, announces } = getMailDefinition(message);
  if (superseded && laterKinds.some((kind) => superseded.by.includes(kind))) return t(superseded.reason);
  if (announces === undefined) return null;
  if (announces === 'INVITED') return isInvited(mail, now) ? null : t('invited.superseded');
  if (announces === 'UPCOMING') return isUpcoming(mail, now) ? null : t('reminder.superseded');
  if (announces === 'UNANSWERED')
    return isUpcoming(mail, now) && isUnanswered(mail, now) ? null : t('reconfirm.superseded');
  // An act that did not write to the citizen left no later mail.
  const isCancelled = bookingStatus !== null && !BOOKING_STATUS[bookingStatus].shownInAgenda;
  if (superseded && bookingStatus !== null && isCancelled !== (announces === 'CANCELLED')) return t(superseded.reason);
  return 'booking' in message && Date.parse(message.booking.endsAt) <= now ? t('appointmentOver') : null;
}

function isLateOffer({ message }: PendingMail, now: number): boolean {
  return message.kind === 'SLOT_OFFER' && message.offer !== undefined && Date.parse(message.offer.answerBy) <= now;
}

function isUpcoming({ message, bookingStatus, bookingStartsAt }: PendingMail, now: number): boolean {
  if (bookingStatus !== 'CONFIRMED' || !('booking' in message)) return false;
  return Date.parse(message.booking.startsAt) === bookingStartsAt && bookingStartsAt > now;
}

function isInvited({ message, isInvitationOpen }: PendingMail, now: number): boolean {
  if (isInvitationOpen !== true || !('invitation' in message)) return false;
  return localDate(now, message.municipality.timeZone) <= message.invitation.until;
}

function isUnanswered({ message, bookingReconfirmBy }: PendingMail, now: number): boolean {
  if (bookingReconfirmBy === null || !('reconfirmBy' in message) || message.reconfirmBy === undefined) return false;
  return Date.parse(message.reconfirmBy) === bookingReconfirmBy && bookingReconfirmBy > now;
}
