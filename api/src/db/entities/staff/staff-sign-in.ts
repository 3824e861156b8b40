import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { StaffMember } from './staff.ts';

export const STAFF_LINK_PURPOSES = ['INVITATION', 'PASSWORD_RESET'] as const;
export type StaffLinkPurpose = (typeof STAFF_LINK_PURPOSES)[number];

const member = () =>
  p
    .manyToOne(StaffMember)
    .joinColumns('municipality_id', 'staff_member_id')
    .ownColumns('staff_member_id')
    .ref()
    .deleteRule('cascade');

const StaffLinkSchema = defineEntity({
  name: 'StaffLink',
  tableName: 'staff_link',
  comment: 'Mail links that work once: the row goes when its link was used.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    staffMember: member,
    purpose: p.enum(STAFF_LINK_PURPOSES),
    tokenHash: p.blob().comment('SHA-256 of the secret in the link; the secret is derived and never stored.'),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
  },
  uniques: [{ properties: ['municipality', 'tokenHash'] }],
  indexes: [{ properties: ['municipality', 'staffMember'] }],
});

/** A mail link with which a member of staff chooses a password: invited, or having forgotten the old one. */
export class StaffLink extends StaffLinkSchema.class {}
StaffLinkSchema.setClass(StaffLink);

const StaffSecondFactorSchema = defineEntity({
  name: 'StaffSecondFactor',
  tableName: 'staff_second_factor',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    staffMember: () => member().primary(),
    secret: p.blob().comment('TOTP secret, sealed with a key that is not in the database.'),
    confirmedAt: p.datetime().nullable().comment('None until a first code proved that the telephone has it.'),
    lastStep: p.integer().default(0).comment('Step of the last code that was accepted: no code works twice.'),
  },
});

/** The codes of a telephone that a member of staff is asked for besides the password. */
export class StaffSecondFactor extends StaffSecondFactorSchema.class {}
StaffSecondFactorSchema.setClass(StaffSecondFactor);

const StaffRecoveryCodeSchema = defineEntity({
  name: 'StaffRecoveryCode',
  tableName: 'staff_recovery_code',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    staffMember: () => member().primary(),
    codeHash: p.blob().primary().comment('SHA-256 of a random code; the row goes when it was used.'),
  },
});

/** A code on paper for the day the telephone is lost. */
export class StaffRecoveryCode extends StaffRecoveryCodeSchema.class {}
StaffRecoveryCodeSchema.setClass(StaffRecoveryCode);

const SignInAttemptSchema = defineEntity({
  name: 'SignInAttempt',
  tableName: 'sign_in_attempt',
  comment: 'Tries to sign in, by keyed hashes: whoever reads the table learns neither addresses nor e-mails.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    account: p.blob().comment('Of the e-mail as it was typed, whether or not such an account exists.'),
    address: p.blob().comment('Of the network address it came from.'),
    attemptedAt: p.datetime(),
    succeeded: p.boolean().default(false),
  },
  indexes: [
    { properties: ['municipality', 'account', 'attemptedAt'] },
    { properties: ['municipality', 'address', 'attemptedAt'] },
  ],
});

/** A try to sign in: so that guessing is slow, and an address that once succeeded is known. */
export class SignInAttempt extends SignInAttemptSchema.class {}
SignInAttemptSchema.setClass(SignInAttempt);
