import { writeAuditEntry } from '../../audit.ts';
import { newId } from '../../db/connection/next-id.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import type { RequestContext } from '../../context.ts';
import { type AccessRequest, checkAccess, emailSchema, type FieldError, assignPlaces } from './staff-access.ts';
import { readStaffMember } from './read-staff.ts';
import { queueInvitation } from '../passwords/staff-link.ts';
import { t } from '../messages.ts';

/** Result of an invitation. */
export type InviteOutcome =
  | { kind: 'invited'; staffId: number }
  /** The person was invited before and has not accepted yet: the invitation can be sent again. */
  | { kind: 'alreadyInvited'; staffId: number }
  | { kind: 'invalid'; errors: FieldError[] };

/** Creates a staff account and mails the one-time link that sets its first password. */
export async function inviteStaff(
  context: GraphQLContext,
  request: AccessRequest & { email: string },
): Promise<InviteOutcome> {
  const { ctx } = context;
  const { municipality, locale } = ctx;
  const { access, errors } = await checkAccess(ctx, request);
  const email = emailSchema(locale).safeParse(request.email);
  if (!email.success) errors.unshift({ path: 'email', message: email.error.issues[0]!.message });
  if (!email.success || errors.length > 0) return { kind: 'invalid', errors };

  const staffId = await transaction(ctx, async ({ em: tx }) => {
    const id = await newId(tx);
    const { affectedRows } = await tx
      .createQueryBuilder(StaffMember)
      .insert({
        municipality: municipality.id,
        id,
        email: email.data,
        name: access.name,
        role: access.role,
        createdAt: new Date(ctx.now),
        ...(access.operatorId !== null && { operator: [municipality.id, access.operatorId] }),
      })
      .onConflict()
      .ignore()
      .execute('run');
    if (affectedRows === 0) return null;
    const member = await tx.findOneOrFail(StaffMember, { municipality: municipality.id, id });
    await assignPlaces(tx, ctx, id, access);
    await queueInvitation(tx, context, member);
    const { role, placeIds, operatorId } = access;
    writeAuditEntry(tx, ctx, {
      action: 'inviteStaff',
      subject: 'StaffMember',
      subjectId: id,
      details: { role, placeIds, operatorId },
    });
    return id;
  });
  if (staffId === null) return findExisting(ctx, email.data);
  ctx.onMailQueued();
  return { kind: 'invited', staffId };
}

async function findExisting(ctx: RequestContext, email: string): Promise<InviteOutcome> {
  const existing = await ctx.em.findOneOrFail(StaffMember, { municipality: ctx.municipality.id, email });
  const member = (await readStaffMember(ctx, existing.id))!;
  if (member.state === 'INVITED') return { kind: 'alreadyInvited', staffId: existing.id };
  const message = t(ctx.locale, member.state === 'DISABLED' ? 'emailOfDisabled' : 'emailTaken');
  return { kind: 'invalid', errors: [{ path: 'email', message }] };
}

/** Mails an invitation again and invalidates the earlier link; returns false unless the account is in state INVITED. */
export async function resendInvitation(context: GraphQLContext, staffId: number): Promise<boolean> {
  const { ctx } = context;
  const { municipality } = ctx;
  const sent = await transaction(ctx, async ({ em: tx }) => {
    const invited = { passwordHash: null, openIdSubject: null, disabledAt: null };
    const member = await tx.findOne(StaffMember, { municipality: municipality.id, id: staffId, ...invited });
    if (member === null) return false;
    await queueInvitation(tx, context, member);
    writeAuditEntry(tx, ctx, { action: 'resendInvitation', subject: 'StaffMember', subjectId: staffId });
    return true;
  });
  if (sent) ctx.onMailQueued();
  return sent;
}
