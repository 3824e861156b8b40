import { defineEntity, p } from '@mikro-orm/postgresql';
import { Booking } from './booking.ts';
import { Municipality } from '../catalogue/municipality.ts';

const EmailChangeSchema = defineEntity({
  name: 'EmailChange',
  tableName: 'email_change',
  comment: 'New e-mail addresses of bookings that wait for the confirmation from their mailbox.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    booking: () =>
      p
        .manyToOne(Booking)
        .joinColumns('municipality_id', 'booking_id')
        .ownColumns('booking_id')
        .ref()
        .deleteRule('cascade'),
    email: p.text().comment('The new address.'),
    tokenHash: p.blob().comment('SHA-256 of the secret in the link; the secret is derived and never stored.'),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
  },
  uniques: [{ properties: ['municipality', 'tokenHash'] }],
  indexes: [
    { properties: ['municipality', 'booking'] },
    {
      name: 'email_change_contact_index',
      expression: `create index "email_change_contact_index" on "email_change" ("municipality_id", contact_email(email), "created_at")`,
    },
  ],
});

/** A new e-mail address of a booking, which counts once it is confirmed from its mailbox. */
export class EmailChange extends EmailChangeSchema.class {}
EmailChangeSchema.setClass(EmailChange);
