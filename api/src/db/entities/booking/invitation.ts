import { defineEntity, p } from '@mikro-orm/postgresql';
import { Booking } from './booking.ts';
import { Municipality } from '../catalogue/municipality.ts';
import { Service } from '../catalogue/service.ts';
import { StaffMember } from '../staff/staff.ts';

const InvitationBatchSchema = defineEntity({
  name: 'InvitationBatch',
  tableName: 'invitation_batch',
  comment: 'People whom the office invited together to book a service until a day.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    service: () =>
      p
        .manyToOne(Service)
        .joinColumns('municipality_id', 'service_id')
        .ownColumns('service_id')
        .ref()
        .deleteRule('restrict'),
    untilDate: p.date().comment('Last local day on which the links book.'),
    createdAt: p.datetime(),
    createdBy: () =>
      p
        .manyToOne(StaffMember)
        .joinColumns('municipality_id', 'created_by')
        .ownColumns('created_by')
        .ref()
        .deleteRule('restrict'),
  },
  indexes: [{ properties: ['municipality', 'service'] }, { properties: ['municipality', 'untilDate'] }],
});

/** People whom the office invited together to book a service until a day. */
export class InvitationBatch extends InvitationBatchSchema.class {}
InvitationBatchSchema.setClass(InvitationBatch);

/** Personal columns of an invitation, which retention and erasure clear. */
export const INVITATION_PERSONAL_COLUMNS = ['name', 'surname', 'email', 'phone', 'reference', 'token_hash'] as const;

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  comment: 'Invitation of one person to book a service by a personal link.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    batch: () =>
      p
        .manyToOne(InvitationBatch)
        .joinColumns('municipality_id', 'batch_id')
        .ownColumns('batch_id')
        .ref()
        .deleteRule('cascade'),
    name: p.text().nullable().comment('Null after the personal data were erased, like all contact data.'),
    surname: p.text().nullable(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    reference: p.text().nullable().comment('Note of the office, for example the number of a file.'),
    locale: p.text().default('it').comment('Language of the mails.'),
    tokenHash: p
      .blob()
      .nullable()
      .comment('SHA-256 of the secret in the link; the secret is derived and never stored.'),
    booking: () =>
      p
        .manyToOne(Booking)
        .joinColumns('municipality_id', 'booking_id')
        .ownColumns('booking_id')
        .ref()
        .nullable()
        .deleteRule('restrict'),
    createdAt: p.datetime(),
    sentAt: p.datetime().comment('When its mail was last written.'),
    openedAt: p.datetime().nullable().comment('When its page was first opened.'),
    withdrawnAt: p.datetime().nullable(),
    erasedAt: p.datetime().nullable().comment('When all that told of a person was taken out of this row.'),
  },
  uniques: [{ properties: ['municipality', 'tokenHash'] }],
  indexes: [
    { properties: ['municipality', 'batch'] },
    { properties: ['municipality', 'booking'] },
    { properties: ['municipality', 'phone'] },
    {
      name: 'invitation_email_index',
      expression: `create index "invitation_email_index" on "invitation" ("municipality_id", lower(email) text_pattern_ops)`,
    },
  ],
});

/** Invitation of one person to book a service by a personal link. */
export class Invitation extends InvitationSchema.class {}
InvitationSchema.setClass(Invitation);
