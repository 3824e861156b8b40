import { writeAuditEntry } from '../../audit.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import type { ChosenPerson } from './data-subject.ts';
import type { PersonalData } from './personal-data.types.ts';
import { readPersonalData } from './read-personal-data.ts';

/** Returns a copy of a person's data. The audit entry holds the number of bookings, not the person. */
export async function copyPersonalData(ctx: RequestContext, person: ChosenPerson): Promise<PersonalData> {
  const data = await readPersonalData(ctx, person);
  const { id } = ctx.municipality;
  await transaction(ctx, async ({ em }) => {
    const details = { bookings: data.bookings.length };
    writeAuditEntry(em, ctx, { action: 'copyPersonalData', subject: 'Municipality', subjectId: id, details });
  });
  return data;
}
