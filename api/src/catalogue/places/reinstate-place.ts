import { writeAuditEntry } from '../../audit.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, type Invalid } from '../../graphql/errors/validation-error.ts';
import { claimPlaceName } from './place-slugs.ts';

/** Reinstates a retired place. Its services keep their state. */
export async function reinstatePlace(ctx: RequestContext, id: number): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx, txCtx) => {
    const place = await tx.findOneOrFail(Place, { municipality: ctx.municipality.id, id });
    if (!place.retiredAt) return id;
    await claimPlaceName(txCtx, place.name, id);
    place.retiredAt = null;
    writeAuditEntry(tx, ctx, { action: 'reinstatePlace', subject: 'Place', subjectId: id });
    return id;
  });
}
