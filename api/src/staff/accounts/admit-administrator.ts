import { writeAuditEntry } from '../../audit.ts';
import type { RequestContext } from '../../context.ts';
import { newId } from '../../db/connection/next-id.ts';
import { StaffMember, StaffPlace } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import { queueLinkMail, storeLink } from '../passwords/staff-link.ts';

/** What was done to the account of an administrator. */
export type AdmitOutcome = 'created' | 'invited' | 'enabled' | 'promoted' | 'unchanged';

/** Id and expiry of the one-time link, and what was done. */
export type Admission = { outcome: AdmitOutcome; link: string; expiresAt: Date };

type Request = { email: string; name?: string | undefined; mail: boolean };

/**
 * Creates an administrator, or makes an existing account one that can sign in again. Earlier one-time links of the
 * account stop working. Throws if a new account has no name.
 */
export async function admitAdministrator(
  { ctx, keyedHash }: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  { email, name, mail }: Request,
): Promise<Admission> {
  return transaction(ctx, async (tx) => {
    const key = { municipality: ctx.municipality.id, email };
    const existing = await tx.em.findOne(StaffMember, key, { populate: ['passwordHash'] });
    const outcome = toOutcome(existing);
    const member = existing ?? (await createAdministrator(tx, email, name));
    member.role = 'ADMIN';
    member.disabledAt = null;
    await tx.em.flush();
    const staffMember: [number, number] = [ctx.municipality.id, member.id];
    await tx.em.nativeDelete(StaffPlace, { municipality: ctx.municipality.id, staffMember });
    const purpose = (member.passwordHash ?? null) === null ? 'INVITATION' : 'PASSWORD_RESET';
    const link = await storeLink(tx.em, { ctx: tx, keyedHash }, purpose, member);
    if (mail) queueLinkMail(tx.em, tx, purpose, link, member);
    writeAuditEntry(tx.em, tx, {
      action: 'admitAdministrator',
      subject: 'StaffMember',
      subjectId: member.id,
      details: { outcome },
    });
    if (mail) tx.onMailQueued();
    return { outcome, link: link.id, expiresAt: link.expiresAt };
  });
}

function toOutcome(existing: StaffMember | null): AdmitOutcome {
  if (existing === null) return 'created';
  if (existing.disabledAt != null) return 'enabled';
  if (existing.role !== 'ADMIN') return 'promoted';
  return existing.passwordHash == null && existing.openIdSubject == null ? 'invited' : 'unchanged';
}

async function createAdministrator(
  { em, municipality, now }: RequestContext,
  email: string,
  name: string | undefined,
): Promise<StaffMember> {
  if (name === undefined) throw new AdministratorNameMissing(`A new account needs a name: add --name for ${email}.`);
  const id = await newId(em);
  return em.create(StaffMember, {
    municipality: municipality.id,
    id,
    email,
    name,
    role: 'ADMIN',
    createdAt: new Date(now),
  });
}

/** A new account was requested without a name. */
export class AdministratorNameMissing extends Error {}
