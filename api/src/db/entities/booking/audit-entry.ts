import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { StaffMember } from '../staff/staff.ts';

export const ACTOR_KINDS = ['CITIZEN', 'STAFF', 'SYSTEM'] as const;

const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  comment: 'Who did what to which record when; written in the transaction of the act.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    at: p.datetime(),
    actorKind: p.enum(ACTOR_KINDS),
    staffMember: () =>
      p
        .manyToOne(StaffMember)
        .joinColumns('municipality_id', 'staff_member_id')
        .ownColumns('staff_member_id')
        .ref()
        .nullable()
        .deleteRule('restrict'),
    action: p.text().comment('Verb and noun, "rescheduleBooking".'),
    subject: p.text().comment('Kind of record, "Booking".'),
    subjectId: p.text(),
    details: p.json().$type<Record<string, unknown>>().comment('What changed; never personal data of citizens.'),
  },
  indexes: [
    { properties: ['municipality', 'subject', 'subjectId', 'at'] },
    { properties: ['municipality', 'at'] },
    { properties: ['municipality', 'staffMember', 'at'] },
  ],
  checks: [{ name: 'audit_entry_staff', expression: "(actor_kind = 'STAFF') = (staff_member_id is not null)" }],
});

/** One line of the audit trail. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
