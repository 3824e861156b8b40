import { writeAuditEntry } from '../../audit.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { type Conflict, isConflict } from '../../graphql/record-version.ts';
import { lockAdministrators } from './lock-administrators.ts';
import { pickAccess, readStaffMember } from './read-staff.ts';
import { type AccessRequest, checkAccess, type FieldError, assignPlaces } from './staff-access.ts';

/** Result of a change of access. */
export type ChangeAccessOutcome =
  | { kind: 'changed' }
  | { kind: 'notFound' }
  | Conflict
  | { kind: 'lastAdministrator' }
  | { kind: 'invalid'; errors: FieldError[] };

/** Changes name, role, places and operator of a staff account; effective from its next request. */
export async function changeStaffAccess(
  ctx: RequestContext,
  staffId: number,
  request: AccessRequest & { version: string },
): Promise<ChangeAccessOutcome> {
  const { access, errors } = await checkAccess(ctx, request);
  if (errors.length > 0) return { kind: 'invalid', errors };
  const municipality = ctx.municipality.id;
  return transaction(ctx, async ({ em: tx, db }): Promise<ChangeAccessOutcome> => {
    const administrators = await lockAdministrators(db, municipality);
    const member = await tx.findOne(StaffMember, { municipality, id: staffId });
    if (member === null) return { kind: 'notFound' };
    const current = (await readStaffMember({ ...ctx, db }, staffId))!;
    const values = pickAccess({
      ...access,
      placeIds: access.placeIds.map(String),
      operatorId: toText(access.operatorId),
    });
    if (isConflict(pickAccess(current), { version: request.version, values })) return { kind: 'conflict' };
    if (access.role !== 'ADMIN' && administrators.isOnly(staffId)) return { kind: 'lastAdministrator' };
    const { name, role, placeIds, operatorId } = access;
    const before = member.role;
    await tx.nativeUpdate(
      StaffMember,
      { municipality, id: staffId },
      { name, role, operator: operatorId === null ? null : [municipality, operatorId] },
    );
    await assignPlaces(tx, ctx, staffId, access);
    const details = { before, role, placeIds, operatorId };
    writeAuditEntry(tx, ctx, { action: 'changeStaffAccess', subject: 'StaffMember', subjectId: staffId, details });
    return { kind: 'changed' };
  });
}

function toText(id: number | null): string | null {
  return id === null ? null : String(id);
}
