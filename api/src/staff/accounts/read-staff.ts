import type { RequestContext } from '../../context.ts';
import type { StaffMemberType } from './staff-member.types.ts';

// Nobody's password leaves the database to tell whether there is one.
const SELECT_STAFF_SQL = `
select id::text as id, email, name, role, operator_id::text as "operatorId",
  password_hash is not null as password,
  case
    when disabled_at is not null then 'DISABLED'
    when password_hash is null and open_id_subject is null then 'INVITED'
    else 'ACTIVE'
  end as state,
  array(
    select place_id::text from staff_place given
    where given.municipality_id = member.municipality_id and given.staff_member_id = member.id
    order by place_id
  ) as "placeIds",
  exists (
    select from staff_second_factor factor
    where factor.municipality_id = member.municipality_id and factor.staff_member_id = member.id
      and confirmed_at is not null
  ) as "secondFactor"
from staff_member member
where municipality_id = $1 and ($2::int is null or id = $2)
order by disabled_at is not null, name collate "it-x-icu", id`;

/** One member of staff, as the schema shows them; null when there is none. */
export async function readStaffMember(ctx: RequestContext, id: number): Promise<StaffMemberType | null> {
  const [member] = await read(ctx, id);
  return member ?? null;
}

/** All members of staff, by name, those who were disabled last. */
export async function readStaff(ctx: RequestContext): Promise<StaffMemberType[]> {
  return read(ctx, null);
}

async function read({ pool, municipality }: RequestContext, id: number | null): Promise<StaffMemberType[]> {
  const { rows } = await pool.query<StaffMemberType>(SELECT_STAFF_SQL, [municipality.id, id]);
  return rows;
}
