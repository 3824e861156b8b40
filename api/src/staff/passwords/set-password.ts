import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuid } from 'uuid';
import { writeAuditEntry } from '../../audit.ts';
import { StaffLink, SignInAttempt } from '../../db/entities/staff/staff-sign-in.ts';
import { StaffMember, StaffSession } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { toClientNetwork } from '../client-network.ts';
import { passwordSchema } from './password.schema.ts';
import { hashPassword } from './password.ts';
import { readStaffLink } from './read-link.ts';
import { hashLinkToken } from './staff-link.ts';

/** How the use of a one-time link ends. */
export type SetPasswordOutcome =
  | { kind: 'set'; email: string }
  | { kind: 'notValid' }
  | { kind: 'weak'; message: string };

/**
 * Chooses a password with a one-time link, which works no more afterwards, nor does any other that was sent. Browsers
 * that were signed in with the old password are signed out.
 */
export async function setPassword(
  context: GraphQLContext,
  request: { token: string; password: string },
): Promise<SetPasswordOutcome> {
  const { ctx } = context;
  const found = await readStaffLink(ctx, request.token);
  if (found === null) return { kind: 'notValid' };
  const read = passwordSchema(ctx.locale, found.email).safeParse(request.password);
  if (!read.success) return { kind: 'weak', message: read.error.issues[0]!.message };
  const passwordHash = await hashPassword(read.data);
  const used = await ctx.em.transactional((tx) => write(tx, context, request.token, passwordHash));
  return used ? { kind: 'set', email: found.email } : { kind: 'notValid' };
}

async function write(
  tx: EntityManager,
  context: GraphQLContext,
  token: string,
  passwordHash: string,
): Promise<boolean> {
  const { municipality, now } = context.ctx;
  const link = await tx.findOne(StaffLink, { municipality: municipality.id, tokenHash: hashLinkToken(token) });
  // Of two who use a link at once, one deletes it.
  const deleted = await tx.nativeDelete(StaffLink, { municipality: municipality.id, tokenHash: hashLinkToken(token) });
  if (link === null || deleted === 0) return false;
  const staffMember: [number, number] = [municipality.id, link.staffMember.id];
  const member = await tx.findOneOrFail(StaffMember, { municipality: municipality.id, id: link.staffMember.id });
  await tx.nativeUpdate(StaffMember, { municipality: municipality.id, id: member.id }, { passwordHash });
  await tx.nativeDelete(StaffLink, { municipality: municipality.id, staffMember });
  await tx.nativeDelete(StaffSession, { municipality: municipality.id, staffMember });
  // Whoever reads the account's mail is its owner: strangers' wrong tries do not keep them out from here.
  tx.create(SignInAttempt, {
    municipality: municipality.id,
    id: uuid(),
    account: context.keyed('sign-in-account', member.email),
    address: context.keyed('sign-in-address', toClientNetwork(context.browser.address)),
    attemptedAt: new Date(now),
    succeeded: true,
  });
  const byOwner = { ...context.ctx, actor: { kind: 'STAFF', id: member.id } as const };
  writeAuditEntry(tx, byOwner, { action: 'setPassword', subject: 'StaffMember', subjectId: member.id });
  return true;
}
