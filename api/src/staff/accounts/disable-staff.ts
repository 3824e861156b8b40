import { writeAuditEntry } from '../../audit.ts';
import { StaffLink } from '../../db/entities/staff/staff-sign-in.ts';
import { StaffMember, StaffSession } from '../../db/entities/staff/staff.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { lockAdministrators } from './lock-administrators.ts';

/** Result of disabling or enabling a staff account. */
export type DisableOutcome = 'done' | 'notFound' | 'lastAdministrator';

/** Disables a staff account and deletes its sessions and links; its audit entries stay. */
export async function disableStaff(ctx: RequestContext, staffId: number): Promise<DisableOutcome> {
  const municipality = ctx.municipality.id;
  return transaction(ctx, async ({ em: tx, db }): Promise<DisableOutcome> => {
    const administrators = await lockAdministrators(db, municipality);
    if (administrators.isOnly(staffId)) return 'lastAdministrator';
    const key = { municipality, id: staffId };
    if ((await tx.count(StaffMember, key)) === 0) return 'notFound';
    const disabled = await tx.nativeUpdate(
      StaffMember,
      { ...key, disabledAt: null },
      { disabledAt: new Date(ctx.now) },
    );
    const staffMember: [number, number] = [municipality, staffId];
    await tx.nativeDelete(StaffSession, { municipality, staffMember });
    await tx.nativeDelete(StaffLink, { municipality, staffMember });
    if (disabled > 0) writeAuditEntry(tx, ctx, { action: 'disableStaff', subject: 'StaffMember', subjectId: staffId });
    return 'done';
  });
}

/** Enables a disabled staff account; its password stays the same. */
export async function enableStaff(ctx: RequestContext, staffId: number): Promise<DisableOutcome> {
  const key = { municipality: ctx.municipality.id, id: staffId };
  return transaction(ctx, async ({ em: tx }): Promise<DisableOutcome> => {
    if ((await tx.count(StaffMember, key)) === 0) return 'notFound';
    const enabled = await tx.nativeUpdate(StaffMember, { ...key, disabledAt: { $ne: null } }, { disabledAt: null });
    if (enabled > 0) writeAuditEntry(tx, ctx, { action: 'enableStaff', subject: 'StaffMember', subjectId: staffId });
    return 'done';
  });
}
