import { writeAuditEntry } from '../../audit.ts';
import { Closure } from '../../db/entities/agenda/closure.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';

/** Deletes a closure. Bookings that were cancelled for it stay cancelled. */
export async function removeClosure(ctx: RequestContext, id: number): Promise<void> {
  await transaction(ctx, async ({ em: tx }) => {
    const closure = await tx.findOne(Closure, { municipality: ctx.municipality.id, id });
    if (closure === null) return;
    const { fromDate, untilDate, reason, place } = closure;
    const details = { from: fromDate, until: untilDate, reason, placeId: place?.id ?? null };
    writeAuditEntry(tx, ctx, { action: 'removeClosure', subject: 'Closure', subjectId: id, details });
    tx.remove(closure);
  });
}
