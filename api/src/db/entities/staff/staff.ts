import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { Operator } from '../catalogue/operator.ts';
import { Place } from '../catalogue/place.ts';

export const STAFF_ROLES = ['ADMIN', 'MANAGER', 'OPERATOR'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const StaffMemberSchema = defineEntity({
  name: 'StaffMember',
  tableName: 'staff_member',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    email: p.text().comment('Lower case.'),
    name: p.text(),
    role: p.enum(STAFF_ROLES),
    passwordHash: p
      .text()
      .hidden()
      .lazy()
      .nullable()
      .comment('argon2id, PHC string; none until the invitation is accepted.'),
    operator: () =>
      p
        .manyToOne(Operator)
        .joinColumns('municipality_id', 'operator_id')
        .ownColumns('operator_id')
        .ref()
        .nullable()
        .deleteRule('restrict'),
    openIdIssuer: p.text().nullable(),
    openIdSubject: p.text().nullable().comment('Who the issuer says this is, from the first sign-in through it on.'),
    officeNotices: p
      .boolean()
      .default(true)
      .comment('Wants the mails about bookings that the office chose for the own agenda.'),
    createdAt: p.datetime().defaultRaw('now()'),
    disabledAt: p.datetime().nullable(),
  },
  uniques: [
    { properties: ['municipality', 'email'] },
    { name: 'staff_member_open_id_unique', properties: ['municipality', 'openIdIssuer', 'openIdSubject'] },
  ],
  checks: [{ name: 'staff_member_open_id_whole', expression: '(open_id_issuer is null) = (open_id_subject is null)' }],
});

/** A person of the comune who signs in to the staff area. */
export class StaffMember extends StaffMemberSchema.class {}
StaffMemberSchema.setClass(StaffMember);

const member = () =>
  p
    .manyToOne(StaffMember)
    .joinColumns('municipality_id', 'staff_member_id')
    .ownColumns('staff_member_id')
    .ref()
    .deleteRule('cascade');

const StaffPlaceSchema = defineEntity({
  name: 'StaffPlace',
  tableName: 'staff_place',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    staffMember: () => member().primary(),
    place: () =>
      p
        .manyToOne(Place)
        .joinColumns('municipality_id', 'place_id')
        .ownColumns('place_id')
        .primary()
        .ref()
        .deleteRule('cascade'),
  },
});

/** A place given to a manager or an operator to work in; an administrator needs none. */
export class StaffPlace extends StaffPlaceSchema.class {}
StaffPlaceSchema.setClass(StaffPlace);

const StaffSessionSchema = defineEntity({
  name: 'StaffSession',
  tableName: 'staff_session',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    tokenHash: p.blob().primary().comment('SHA-256 of the cookie; the cookie itself is never stored.'),
    staffMember: member,
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
  },
  indexes: [{ properties: ['municipality', 'staffMember'] }, { properties: ['municipality', 'expiresAt'] }],
});

/** A signed-in browser. */
export class StaffSession extends StaffSessionSchema.class {}
StaffSessionSchema.setClass(StaffSession);
