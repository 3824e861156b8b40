import type { Locale } from '../../context.ts';
import type { MailKind } from '../../db/entities/booking/mail.ts';
import { getMailTranslate } from '../render/messages.ts';
import { bookingCancelled } from './booking-cancelled.ts';
import { bookingConfirmed } from './booking-confirmed.ts';
import { bookingCorrected } from './correction/booking-corrected.ts';
import { bookingExpired } from './booking-expired.ts';
import { bookingHeld } from './booking-held.ts';
import { bookingMoved } from './booking-moved.ts';
import { bookingReconfirm } from './booking-reconfirm.ts';
import { bookingReleased } from './booking-released.ts';
import { bookingReminder } from './booking-reminder.ts';
import { bookingReinstated } from './booking-reinstated.ts';
import { bookingServiceChanged } from './booking-service-changed.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';
import { emailChange } from './correction/email-change.ts';
import type { EmailChangeMessage } from './correction/email-change-message.ts';
import { emailChanged } from './correction/email-changed.ts';
import { invitation } from './invitation/invitation.ts';
import type { InvitationMessage } from './invitation/invitation-message.ts';
import { invitationReminder } from './invitation/invitation-reminder.ts';
import { officeDayList } from './office/office-day-list.ts';
import { officeDigest } from './office/office-digest.ts';
import type { OfficeDayListMessage, OfficeNoticeMessage } from './office/office-message.ts';
import { officeNotice } from './office/office-notice.ts';
import { ownData } from './own-data/own-data.ts';
import type { OwnDataMessage } from './own-data/own-data-message.ts';
import { staffInvitation } from './staff/staff-invitation.ts';
import type { StaffMessage } from './staff/staff-message.ts';
import { staffPasswordReset } from './staff/staff-password-reset.ts';
import { slotOffer } from './waiting-list/slot-offer.ts';
import { slotOfferLapsed } from './waiting-list/slot-offer-lapsed.ts';
import { watchEnded } from './waiting-list/watch-ended.ts';
import { watchJoined } from './waiting-list/watch-joined.ts';
import type { WatchMessage } from './waiting-list/watch-message.ts';

/** Message of any kind of mail. */
export type MailMessage =
  | BookingMessage
  | EmailChangeMessage
  | InvitationMessage
  | OwnDataMessage
  | WatchMessage
  | StaffMessage
  | OfficeNoticeMessage
  | OfficeDayListMessage;

type MessageOf<K extends MailKind> = MailMessage & { kind: K };

const definitions = {
  BOOKING_CONFIRMED: bookingConfirmed,
  BOOKING_MOVED: bookingMoved,
  BOOKING_CORRECTED: bookingCorrected,
  EMAIL_CHANGE: emailChange,
  EMAIL_CHANGED: emailChanged,
  BOOKING_SERVICE_CHANGED: bookingServiceChanged,
  BOOKING_REINSTATED: bookingReinstated,
  BOOKING_CANCELLED: bookingCancelled,
  BOOKING_HELD: bookingHeld,
  BOOKING_EXPIRED: bookingExpired,
  BOOKING_REMINDER: bookingReminder,
  INVITATION: invitation,
  INVITATION_REMINDER: invitationReminder,
  BOOKING_RECONFIRM: bookingReconfirm,
  BOOKING_RELEASED: bookingReleased,
  OWN_DATA: ownData,
  WATCH_JOINED: watchJoined,
  SLOT_OFFER: slotOffer,
  SLOT_OFFER_LAPSED: slotOfferLapsed,
  WATCH_ENDED: watchEnded,
  STAFF_INVITATION: staffInvitation,
  STAFF_PASSWORD_RESET: staffPasswordReset,
  OFFICE_NOTICE: officeNotice,
  OFFICE_DIGEST: officeDigest,
  OFFICE_DAY_LIST: officeDayList,
} satisfies { [K in MailKind]: MailDefinition<MessageOf<K>> };

/** Returns the definition of a message's kind. */
export function getMailDefinition(message: MailMessage): MailDefinition<MailMessage> {
  return definitions[message.kind] as MailDefinition<MailMessage>;
}

/** Returns the name of a kind of mail in the given language. */
export function getMailTitle(kind: MailKind, locale: Locale): string {
  return getMailTranslate(locale)(definitions[kind].title);
}
