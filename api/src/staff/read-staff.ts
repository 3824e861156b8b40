import type { FilterQuery } from '@mikro-orm/postgresql';
import { StaffMember, StaffPlace } from '../data/staff.ts';
import type { Work } from '../work.ts';
import type { StaffMemberType } from './staff-member.types.ts';

/** One member of staff, as the schema shows them; null when there is none. */
export async function readStaffMember(work: Work, id: number): Promise<StaffMemberType | null> {
  const [member] = await read(work, { id });
  return member ?? null;
}

async function read(work: Work, where: FilterQuery<StaffMember>): Promise<StaffMemberType[]> {
  const { em, municipality } = work;
  const members = await em.find(
    StaffMember,
    { $and: [{ municipality: municipality.id }, where] },
    { orderBy: { name: 'asc', id: 'asc' } },
  );
  const given = await em.find(StaffPlace, {
    municipality: municipality.id,
    staffMember: { id: { $in: members.map(({ id }) => id) } },
  });
  const placesOf = Map.groupBy(given, ({ staffMember }) => staffMember.id);
  return members.map(({ id, email, name, role, operator }) => ({
    id: String(id),
    email,
    name,
    role,
    operatorId: operator ? String(operator.id) : null,
    placeIds: (placesOf.get(id) ?? []).map(({ place }) => String(place.id)),
  }));
}
