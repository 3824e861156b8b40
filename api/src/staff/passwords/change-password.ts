import { writeAuditEntry } from '../../audit.ts';
import { StaffMember, StaffSession } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { confirmPassword, type PasswordConfirmation } from './confirm-password.ts';
import { passwordSchema } from './password.schema.ts';
import { hashPassword } from './password.ts';
import { hashSessionToken } from '../sessions/session.ts';

/** How a change of one's own password ends. */
export type ChangePasswordOutcome = PasswordConfirmation | { kind: 'weak'; message: string };

/** Changes one's own password; every other browser that was signed in is signed out. */
export async function changePassword(
  context: GraphQLContext,
  staff: Staff,
  request: { currentPassword: string; newPassword: string },
): Promise<ChangePasswordOutcome> {
  const { ctx, browser } = context;
  const read = passwordSchema(ctx.locale, staff.email).safeParse(request.newPassword);
  if (!read.success) return { kind: 'weak', message: read.error.issues[0]!.message };
  const confirmed = await confirmPassword(context, staff, request.currentPassword);
  if (confirmed.kind !== 'confirmed') return confirmed;
  const passwordHash = await hashPassword(read.data);
  const municipality = ctx.municipality.id;
  await ctx.em.transactional(async (tx) => {
    await tx.nativeUpdate(StaffMember, { municipality, id: staff.id }, { passwordHash });
    await tx.nativeDelete(StaffSession, {
      municipality,
      staffMember: [municipality, staff.id],
      tokenHash: { $ne: hashSessionToken(browser.sessionToken ?? '') },
    });
    writeAuditEntry(tx, ctx, { action: 'changePassword', subject: 'StaffMember', subjectId: staff.id });
  });
  return confirmed;
}
