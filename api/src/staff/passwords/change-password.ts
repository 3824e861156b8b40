import { writeAuditEntry } from '../../audit.ts';
import { StaffMember, StaffSession } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import { confirmPassword, type PasswordConfirmation } from './confirm-password.ts';
import { checkNewPassword } from './password.schema.ts';
import { hashPassword } from './password.ts';
import { hashSessionToken } from '../sessions/session.ts';

/** Result of a change of the own password. */
export type ChangePasswordOutcome = PasswordConfirmation | { kind: 'weak'; message: string };

/** Changes the password of the signed-in member of staff and ends all their other sessions. */
export async function changePassword(
  context: GraphQLContext,
  staff: Staff,
  request: { currentPassword: string; newPassword: string },
): Promise<ChangePasswordOutcome> {
  const { ctx, browser } = context;
  const owner = { ...staff, municipality: ctx.municipality.name };
  const checked = await checkNewPassword(ctx.locale, request.newPassword, owner);
  if (checked.kind === 'weak') return checked;
  const confirmed = await confirmPassword(context, staff, request.currentPassword);
  if (confirmed.kind !== 'confirmed') return confirmed;
  const passwordHash = await hashPassword(checked.password);
  const municipality = ctx.municipality.id;
  await transaction(ctx, async ({ em: tx }) => {
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
