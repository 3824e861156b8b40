import { sql } from 'kysely';
import { type RecordValues, toVersion } from '../../graphql/record-version.ts';
import type { RequestContext } from '../../context.ts';
import type { StaffMemberType } from './staff-member.types.ts';

/** Returns a staff account, or null when the id is unknown. */
export async function readStaffMember(ctx: RequestContext, id: number): Promise<StaffMemberType | null> {
  const [member] = await read(ctx, id);
  return member ?? null;
}

/** Returns all staff accounts by name, disabled accounts last. */
export async function readStaff(ctx: RequestContext): Promise<StaffMemberType[]> {
  return read(ctx, null);
}

// The query returns whether a password exists, never its hash.
async function read({ db, municipality }: RequestContext, id: number | null): Promise<StaffMemberType[]> {
  const { rows } = await sql<Omit<StaffMemberType, 'version'>>`
    select id::text as id, email, name, role, operator_id::text as "operatorId",
      password_hash is not null as password, office_notices as "officeNotices",
      case
        when disabled_at is not null then 'DISABLED'
        when password_hash is null and open_id_subject is null then 'INVITED'
        else 'ACTIVE'
      end as state,
      array(
        select place_id::text from staff_place assigned
        where assigned.municipality_id = member.municipality_id and assigned.staff_member_id = member.id
        order by place_id
      ) as "placeIds",
      exists (
        select from staff_second_factor factor
        where factor.municipality_id = member.municipality_id and factor.staff_member_id = member.id
          and confirmed_at is not null
      ) as "secondFactor",
      (select second_factor_required from municipality where municipality.id = member.municipality_id)
        as "secondFactorRequired"
    from staff_member member
    where municipality_id = ${municipality.id} and (${id}::int is null or id = ${id}::int)
    order by disabled_at is not null, name collate "it-x-icu", id`.execute(db);
  return rows.map((row) => ({ ...row, version: toVersion(pickAccess(row)) }));
}

/** Returns the values of a staff account that its form saves. */
export function pickAccess(member: Pick<StaffMemberType, 'name' | 'role' | 'placeIds' | 'operatorId'>): RecordValues {
  const { name, role, placeIds, operatorId } = member;
  return { name, role, placeIds: placeIds.toSorted(), operatorId };
}
