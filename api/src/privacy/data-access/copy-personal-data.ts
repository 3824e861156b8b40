import { writeAuditEntry } from '../../audit.ts';
import type { RequestContext } from '../../context.ts';
import type { Person } from './data-subject.ts';
import type { PersonalData } from './personal-data.types.ts';
import { readPersonalData } from './read-personal-data.ts';

/** Hands out a copy of all that is kept of a person; the audit trail says how many bookings, and not whose. */
export async function copyPersonalData(ctx: RequestContext, person: Person): Promise<PersonalData> {
  const data = await readPersonalData(ctx, person);
  const { id } = ctx.municipality;
  await ctx.em.fork().transactional(async (tx) => {
    const details = { bookings: data.bookings.length };
    writeAuditEntry(tx, ctx, { action: 'copyPersonalData', subject: 'Municipality', subjectId: id, details });
  });
  return data;
}
