import { Place } from '../../db/entities/catalogue/place.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { isConflict, pickValues, type Conflict } from '../../graphql/record-version.ts';
import { auditChange } from '../audit-change.ts';
import { placeSchema } from './place.schema.ts';
import type { ChangePlaceInput } from './place-mutations.types.ts';
import { toNoticesChanged } from '../notices-changed.ts';
import { claimPlaceName } from './place-slugs.ts';

/** Updates a place. Its slug does not change, so deep links stay valid. */
export async function changePlace(
  ctx: RequestContext,
  id: number,
  request: ChangePlaceInput,
): Promise<number | Conflict | Invalid> {
  return runInTransaction<number | Conflict>(ctx, async (tx, txCtx) => {
    const values = parseInput(placeSchema(ctx.locale), request);
    await claimPlaceName(txCtx, values.name, id);
    const place = await tx.findOneOrFail(Place, { municipality: ctx.municipality.id, id });
    const current = pickValues(values, place);
    if (isConflict(current, { version: request.version, values })) return { kind: 'conflict' };
    auditChange(tx, ctx, { action: 'changePlace', subject: 'Place', subjectId: id }, current, values);
    tx.assign(place, { ...values, ...toNoticesChanged(current, values, ctx.now) });
    return id;
  });
}
