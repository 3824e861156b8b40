import { writeAuditEntry } from '../../audit.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import type { Identity } from './identity-provider.ts';
import { openSession } from '../sessions/session.ts';

/**
 * Signs in a member of staff through the identity provider; returns false without an account. The first sign-in links
 * the invited account by its verified e-mail; later ones use only the provider's subject, since e-mails change.
 */
export async function signInWithIdentity(context: GraphQLContext, identity: Identity): Promise<boolean> {
  const { ctx, browser } = context;
  const staffId = (await findLinked(context, identity)) ?? (await linkByEmail(context, identity));
  if (staffId === null) return false;
  const { token, expiresAt } = await openSession(ctx, staffId);
  browser.keepSession(token, expiresAt);
  return true;
}

async function findLinked({ ctx }: GraphQLContext, { issuer, subject }: Identity): Promise<number | null> {
  const link = { openIdIssuer: issuer, openIdSubject: subject, disabledAt: null };
  const member = await ctx.em.findOne(StaffMember, { municipality: ctx.municipality.id, ...link });
  return member?.id ?? null;
}

async function linkByEmail(
  { ctx }: GraphQLContext,
  { issuer, subject, verifiedEmail }: Identity,
): Promise<number | null> {
  if (verifiedEmail === null) return null;
  const municipality = ctx.municipality.id;
  return transaction(ctx, async ({ em: tx }) => {
    const unlinked = { email: verifiedEmail, disabledAt: null, openIdSubject: null };
    const member = await tx.findOne(StaffMember, { municipality, ...unlinked });
    const taken = await tx.count(StaffMember, { municipality, openIdIssuer: issuer, openIdSubject: subject });
    if (member === null || taken > 0) return null;
    member.openIdIssuer = issuer;
    member.openIdSubject = subject;
    const byOwner = { ...ctx, actor: { kind: 'STAFF', id: member.id } as const };
    writeAuditEntry(tx, byOwner, { action: 'linkIdentity', subject: 'StaffMember', subjectId: member.id });
    return member.id;
  });
}
