import { audit } from '../../audit.ts';
import { Closure } from '../../db/entities/agenda/closure.ts';
import type { Work } from '../../context.ts';

/** Opens again on the days of a closure; bookings cancelled for it stay cancelled. */
export async function removeClosure(work: Work, id: number): Promise<void> {
  await work.em.fork().transactional(async (tx) => {
    const closure = await tx.findOne(Closure, { municipality: work.municipality.id, id });
    if (closure === null) return;
    const { fromDate, untilDate, reason, place } = closure;
    const details = { from: fromDate, until: untilDate, reason, placeId: place?.id ?? null };
    audit(tx, work, { action: 'removeClosure', subject: 'Closure', subjectId: id, details });
    tx.remove(closure);
  });
}
