import { writeAuditEntry } from '../../audit.ts';
import { StaffLink } from '../../db/entities/staff/staff-sign-in.ts';
import { StaffMember, StaffSession } from '../../db/entities/staff/staff.ts';
import type { RequestContext } from '../../context.ts';
import { lockAdministrators } from './lock-administrators.ts';

/** How a wish to let somebody in or out ends. */
export type DisableOutcome = 'done' | 'notFound' | 'lastAdministrator';

/** Shuts a colleague out at once: signed out everywhere, no link works. What they did stays theirs in the audit trail. */
export async function disableStaff(ctx: RequestContext, staffId: number): Promise<DisableOutcome> {
  const municipality = ctx.municipality.id;
  return ctx.em.transactional(async (tx): Promise<DisableOutcome> => {
    const administrators = await lockAdministrators(tx, municipality);
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

/** Lets a colleague who was shut out in again, with the password they had. */
export async function enableStaff(ctx: RequestContext, staffId: number): Promise<DisableOutcome> {
  const key = { municipality: ctx.municipality.id, id: staffId };
  return ctx.em.transactional(async (tx): Promise<DisableOutcome> => {
    if ((await tx.count(StaffMember, key)) === 0) return 'notFound';
    const enabled = await tx.nativeUpdate(StaffMember, { ...key, disabledAt: { $ne: null } }, { disabledAt: null });
    if (enabled > 0) writeAuditEntry(tx, ctx, { action: 'enableStaff', subject: 'StaffMember', subjectId: staffId });
    return 'done';
  });
}
