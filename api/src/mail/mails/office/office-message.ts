import type { MailKind } from '../../../db/entities/booking/mail.ts';
import type { Locale } from '../../../context.ts';

/** What happened to a booking, for the office. */
export type OfficeEvent = 'BOOKED' | 'MOVED' | 'CANCELLED';

/** A booking in a notice, without its person. */
export type OfficeEntry = {
  event: OfficeEvent;
  number: number;
  service: string;
  operator: string;
  place: string;
  /** RFC 3339. */
  startsAt: string;
  /** Start before the move, RFC 3339; null for other events. */
  movedFrom: string | null;
};

/** An appointment in the list of a day. */
export type ListedAppointment = {
  number: number;
  /** RFC 3339. */
  startsAt: string;
  /** RFC 3339. */
  endsAt: string;
  service: string;
  operator: string;
  person: string;
  phone: string | null;
  notes: string;
};

type OfficeMail<Kind extends MailKind> = {
  kind: Kind;
  locale: Locale;
  municipality: { id: number; name: string; email: string; timeZone: string };
  recipient: { name: string; email: string };
  /** Name of the place or of the operator that the mail is about. */
  agenda: string;
};

/** Content of a mail that notifies the office of one booking, or of those of a day. */
export type OfficeNoticeMessage = OfficeMail<'OFFICE_NOTICE' | 'OFFICE_DIGEST'> & { entries: OfficeEntry[] };

/** Content of the mail with the appointments of a day. */
export type OfficeDayListMessage = OfficeMail<'OFFICE_DAY_LIST'> & { appointments: ListedAppointment[] };
