import { writeAuditEntry } from '../../audit.ts';
import { StaffRecoveryCode, StaffSecondFactor } from '../../db/entities/staff/staff-sign-in.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';

/**
 * Disables two-step verification of a staff account: deletes the app's secret and the recovery codes. Returns whether
 * it was enabled or being set up.
 */
export async function removeSecondFactor(ctx: RequestContext, staffId: number): Promise<boolean> {
  const municipality = ctx.municipality.id;
  const key = { municipality, staffMember: [municipality, staffId] as [number, number] };
  return transaction(ctx, async ({ em: tx }) => {
    await tx.nativeDelete(StaffRecoveryCode, key);
    const removed = await tx.nativeDelete(StaffSecondFactor, key);
    if (removed > 0)
      writeAuditEntry(tx, ctx, { action: 'removeSecondFactor', subject: 'StaffMember', subjectId: staffId });
    return removed > 0;
  });
}
