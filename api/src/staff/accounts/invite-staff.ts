import { audit } from '../../audit.ts';
import { newId } from '../../db/connection/next-id.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { Context } from '../../graphql/graphql-context.ts';
import { type AccessRequest, checkAccess, emailRule, type FieldProblem, givePlaces } from './staff-access.ts';
import { inviteByMail } from '../passwords/staff-link.ts';
import { say } from '../messages.ts';

/** How an invitation ends. */
export type InviteOutcome = { kind: 'invited'; staffId: number } | { kind: 'invalid'; errors: FieldProblem[] };

/** Makes an account for a colleague, and mails the one-time link with which they choose their password. */
export async function inviteStaff(
  context: Context,
  request: AccessRequest & { email: string },
): Promise<InviteOutcome> {
  const { work } = context;
  const { em, municipality, locale } = work;
  const { access, errors } = await checkAccess(work, request);
  const email = emailRule(locale).safeParse(request.email);
  if (!email.success) errors.unshift({ path: 'email', message: email.error.issues[0]!.message });
  if (!email.success || errors.length > 0) return { kind: 'invalid', errors };

  const staffId = await em.transactional(async (tx) => {
    const id = await newId(tx);
    const { affectedRows } = await tx
      .createQueryBuilder(StaffMember)
      .insert({
        municipality: municipality.id,
        id,
        email: email.data,
        name: access.name,
        role: access.role,
        createdAt: new Date(work.now),
        ...(access.operatorId !== null && { operator: [municipality.id, access.operatorId] }),
      })
      .onConflict()
      .ignore()
      .execute('run');
    if (affectedRows === 0) return null;
    const member = await tx.findOneOrFail(StaffMember, { municipality: municipality.id, id });
    await givePlaces(tx, work, id, access);
    await inviteByMail(tx, context, member);
    const { role, placeIds, operatorId } = access;
    audit(tx, work, {
      action: 'inviteStaff',
      subject: 'StaffMember',
      subjectId: id,
      details: { role, placeIds, operatorId },
    });
    return id;
  });
  if (staffId === null) return { kind: 'invalid', errors: [{ path: 'email', message: say(locale, 'emailTaken') }] };
  work.mailIsWaiting();
  return { kind: 'invited', staffId };
}

/** Mails the invitation again, to somebody who has not chosen a password yet; the link of the first works no more. */
export async function resendInvitation(context: Context, staffId: number): Promise<boolean> {
  const { work } = context;
  const { em, municipality } = work;
  const sent = await em.transactional(async (tx) => {
    const invited = { passwordHash: null, openIdSubject: null, disabledAt: null };
    const member = await tx.findOne(StaffMember, { municipality: municipality.id, id: staffId, ...invited });
    if (member === null) return false;
    await inviteByMail(tx, context, member);
    audit(tx, work, { action: 'resendInvitation', subject: 'StaffMember', subjectId: staffId });
    return true;
  });
  if (sent) work.mailIsWaiting();
  return sent;
}
