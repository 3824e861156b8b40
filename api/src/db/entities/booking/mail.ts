import { defineEntity, p } from '@mikro-orm/postgresql';
import { Booking } from './booking.ts';
import { Invitation } from './invitation.ts';
import { Municipality } from '../catalogue/municipality.ts';

/** Kinds of mail about a booking, with their descriptions in the schema. */
export const BOOKING_MAIL_KINDS = {
  BOOKING_CONFIRMED: { description: 'The booking is confirmed.' },
  BOOKING_MOVED: { description: 'The booking was rescheduled.' },
  BOOKING_CORRECTED: { description: 'Data of the booking were corrected.' },
  EMAIL_CHANGE: { description: 'Asks a new e-mail address of a booking for its confirmation.' },
  EMAIL_CHANGED: { description: 'Tells the former e-mail address of a booking that it was changed.' },
  BOOKING_SERVICE_CHANGED: { description: 'The office gave the booking another service.' },
  BOOKING_REINSTATED: { description: 'The cancellation was undone: the booking is valid again.' },
  BOOKING_CANCELLED: { description: 'The booking was cancelled.' },
  BOOKING_HELD: { description: 'The slot is held until the citizen confirms the booking.' },
  BOOKING_EXPIRED: { description: 'The booking was not confirmed in time.' },
  BOOKING_REMINDER: { description: 'Reminds of the appointment.' },
  BOOKING_RECONFIRM: { description: 'Asks the citizen to confirm the attendance.' },
  BOOKING_RELEASED: { description: 'The attendance was not confirmed in time, and the slot was released.' },
} as const;

/** A kind of mail about a booking. */
export type BookingMailKind = keyof typeof BOOKING_MAIL_KINDS;

/** Kinds of mail about the waiting list. */
export const WATCH_MAIL_KINDS = ['WATCH_JOINED', 'SLOT_OFFER', 'SLOT_OFFER_LAPSED', 'WATCH_ENDED'] as const;

/** A kind of mail about the waiting list. */
export type WatchMailKind = (typeof WATCH_MAIL_KINDS)[number];

/** Kinds of mail; each has a definition in `mail/mails`. */
export const MAIL_KINDS = [
  ...(Object.keys(BOOKING_MAIL_KINDS) as BookingMailKind[]),
  'INVITATION',
  'INVITATION_REMINDER',
  'OWN_DATA',
  ...WATCH_MAIL_KINDS,
  'STAFF_INVITATION',
  'STAFF_PASSWORD_RESET',
  'OFFICE_NOTICE',
  'OFFICE_DIGEST',
  'OFFICE_DAY_LIST',
] as const;

/** A kind of mail. */
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_STATES = ['WAITING', 'SENT', 'FAILED'] as const;

const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  comment: 'Outbox: written in the transaction of the act that it tells of, sent later.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    booking: () =>
      p
        .manyToOne(Booking)
        .joinColumns('municipality_id', 'booking_id')
        .ownColumns('booking_id')
        .ref()
        .nullable()
        .deleteRule('cascade'),
    invitation: () =>
      p
        .manyToOne(Invitation)
        .joinColumns('municipality_id', 'invitation_id')
        .ownColumns('invitation_id')
        .ref()
        .nullable()
        .deleteRule('cascade'),
    kind: p.enum(MAIL_KINDS),
    recipient: p.text(),
    message: p.json().$type<unknown>().nullable().comment('All that the mail says; wiped once sent.'),
    state: p.enum(MAIL_STATES).default('WAITING'),
    attempts: p.smallint().default(0),
    lastError: p.text().nullable().comment("The mail server's own words."),
    reminderFor: p.datetime().nullable().comment('Start of the appointment that a reminder reminds of.'),
    reminderHours: p.smallint().nullable().comment('Which reminder it is: so many hours before the appointment.'),
    noticeKey: p.text().nullable().comment('What a mail to the office tells of, and to whom: each is sent once.'),
    createdAt: p.datetime().defaultRaw('now()'),
    enqueuedAt: p.datetime().nullable().comment('When it was handed to the job queue.'),
    sentAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ['municipality', 'booking'] },
    {
      // Each reminder of an appointment once, however many servers write it. Another start is another appointment.
      name: 'mail_reminder_once_index',
      expression:
        'create unique index "mail_reminder_once_index" on "mail" ("municipality_id", "booking_id", "reminder_for", "reminder_hours") where reminder_for is not null',
    },
    {
      name: 'mail_invitation_index',
      expression:
        'create index "mail_invitation_index" on "mail" ("municipality_id", "invitation_id", "created_at") where invitation_id is not null',
    },
    {
      // One reminder of an invitation, however many servers write it.
      name: 'mail_invitation_reminder_index',
      expression: `create unique index "mail_invitation_reminder_index" on "mail" ("municipality_id", "invitation_id") where kind = 'INVITATION_REMINDER'`,
    },
    {
      // Each notice to the office once, however many servers write it.
      name: 'mail_notice_once_index',
      expression:
        'create unique index "mail_notice_once_index" on "mail" ("municipality_id", "notice_key") where notice_key is not null',
    },
    {
      // In the relay's order: the oldest mails of all municipalities first.
      name: 'mail_relay_index',
      expression: 'create index "mail_relay_index" on "mail" ("created_at") where enqueued_at is null',
    },
    {
      // Few at any time: they are gone a day later.
      name: 'mail_own_data_index',
      expression: `create index "mail_own_data_index" on "mail" ("municipality_id", "recipient") where kind = 'OWN_DATA'`,
    },
    {
      name: 'mail_failed_index',
      expression: `create index "mail_failed_index" on "mail" ("municipality_id", "created_at") where state = 'FAILED'`,
    },
  ],
});

/** A mail with its fate: waiting, sent, or refused with the server's words. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);
