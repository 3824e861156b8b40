import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuid } from 'uuid';
import { writeAuditEntry } from '../../audit.ts';
import { StaffLink, SignInAttempt } from '../../db/entities/staff/staff-sign-in.ts';
import { StaffMember, StaffSession } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import { toClientNetwork } from '../client-network.ts';
import { checkNewPassword } from './password.schema.ts';
import { hashPassword } from './password.ts';
import { readStaffLink } from './read-link.ts';
import { hashLinkToken } from './staff-link.ts';
import { hasSecondFactor } from '../second-factor/second-factor.ts';
import { openSession } from '../sessions/session.ts';

/** Result of setting a password with a one-time link. */
export type SetPasswordOutcome =
  | { kind: 'set'; email: string; signedInId: number | null }
  | { kind: 'notValid' }
  | { kind: 'weak'; message: string };

/**
 * Sets a password with a one-time link. Deletes all links and sessions of the account in the same transaction. Then
 * signs in, unless the account has two-step verification: the mailbox alone must not replace its code.
 */
export async function setPassword(
  context: GraphQLContext,
  request: { token: string; password: string },
): Promise<SetPasswordOutcome> {
  const { ctx } = context;
  const link = await readStaffLink(ctx, request.token);
  if (link === null) return { kind: 'notValid' };
  const owner = { ...link, municipality: ctx.municipality.name };
  const checked = await checkNewPassword(ctx.locale, request.password, owner);
  if (checked.kind === 'weak') return checked;
  const passwordHash = await hashPassword(checked.password);
  const staffId = await transaction(ctx, ({ em: tx }) => useLink(tx, context, request.token, passwordHash));
  if (staffId === null) return { kind: 'notValid' };
  if (await hasSecondFactor(ctx, staffId)) return { kind: 'set', email: link.email, signedInId: null };
  const { token, expiresAt } = await openSession(ctx, staffId);
  context.browser.keepSession(token, expiresAt);
  return { kind: 'set', email: link.email, signedInId: staffId };
}

async function useLink(
  tx: EntityManager,
  context: GraphQLContext,
  token: string,
  passwordHash: string,
): Promise<number | null> {
  const { municipality, now } = context.ctx;
  const link = await tx.findOne(StaffLink, { municipality: municipality.id, tokenHash: hashLinkToken(token) });
  // Of two concurrent requests with the same link, only one deletes the row.
  const deleted = await tx.nativeDelete(StaffLink, { municipality: municipality.id, tokenHash: hashLinkToken(token) });
  if (link === null || deleted === 0) return null;
  const staffMember: [number, number] = [municipality.id, link.staffMember.id];
  const member = await tx.findOneOrFail(StaffMember, { municipality: municipality.id, id: link.staffMember.id });
  await tx.nativeUpdate(StaffMember, { municipality: municipality.id, id: member.id }, { passwordHash });
  await tx.nativeDelete(StaffLink, { municipality: municipality.id, staffMember });
  await tx.nativeDelete(StaffSession, { municipality: municipality.id, staffMember });
  // Access to the mailbox proves ownership, so the address becomes known: failed attempts from elsewhere do not block
  // it.
  tx.create(SignInAttempt, {
    municipality: municipality.id,
    id: uuid(),
    account: context.keyedHash('sign-in-account', member.email),
    address: context.keyedHash('sign-in-address', toClientNetwork(context.browser.address)),
    attemptedAt: new Date(now),
    succeeded: true,
  });
  const byOwner = { ...context.ctx, actor: { kind: 'STAFF', id: member.id } as const };
  writeAuditEntry(tx, byOwner, { action: 'setPassword', subject: 'StaffMember', subjectId: member.id });
  return member.id;
}
