import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';

export const STAFF_ROLES = ['ADMIN', 'MANAGER', 'OPERATOR'] as const;

const StaffMemberSchema = defineEntity({
  name: 'StaffMember',
  tableName: 'staff_member',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    email: p.text().comment('Lower case.'),
    name: p.text(),
    role: p.enum(STAFF_ROLES),
    passwordHash: p.text().hidden().lazy().comment('argon2id, PHC string.'),
    createdAt: p.datetime().defaultRaw('now()'),
    disabledAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['municipality', 'email'] }],
});

/** A person of the comune who signs in to the staff area. */
export class StaffMember extends StaffMemberSchema.class {}
StaffMemberSchema.setClass(StaffMember);

const StaffSessionSchema = defineEntity({
  name: 'StaffSession',
  tableName: 'staff_session',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    tokenHash: p.blob().primary().comment('SHA-256 of the cookie; the cookie itself is never stored.'),
    staffMember: () =>
      p
        .manyToOne(StaffMember)
        .joinColumns('municipality_id', 'staff_member_id')
        .ownColumns('staff_member_id')
        .ref()
        .deleteRule('cascade'),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
  },
  indexes: [{ properties: ['municipality', 'staffMember'] }, { properties: ['municipality', 'expiresAt'] }],
});

/** A signed-in browser. */
export class StaffSession extends StaffSessionSchema.class {}
StaffSessionSchema.setClass(StaffSession);
