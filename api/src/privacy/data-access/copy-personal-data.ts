import { audit } from '../../audit.ts';
import type { Work } from '../../context.ts';
import type { Person } from './data-subject.ts';
import type { PersonalData } from './personal-data.types.ts';
import { readPersonalData } from './read-personal-data.ts';

/** Hands out a copy of all that is kept of a person; the audit trail says how many bookings, and not whose. */
export async function copyPersonalData(work: Work, person: Person): Promise<PersonalData> {
  const data = await readPersonalData(work, person);
  const { id } = work.municipality;
  await work.em.fork().transactional(async (tx) => {
    const details = { bookings: data.bookings.length };
    audit(tx, work, { action: 'copyPersonalData', subject: 'Municipality', subjectId: id, details });
  });
  return data;
}
