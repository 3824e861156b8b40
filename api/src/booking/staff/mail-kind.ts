import { registerEnumType } from 'type-graphql';
import { BOOKING_MAIL_KINDS, type BookingMailKind } from '../../db/entities/booking/mail.ts';

/** Enum values of the kinds of mail about a booking in the schema. */
export const MailKind = Object.fromEntries(Object.keys(BOOKING_MAIL_KINDS).map((kind) => [kind, kind])) as {
  [Kind in BookingMailKind]: Kind;
};
registerEnumType(MailKind, {
  name: 'MailKind',
  description: 'Staff only. Kinds of mail about a booking.',
  valuesConfig: BOOKING_MAIL_KINDS,
});
