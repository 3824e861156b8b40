import { writeAuditEntry } from '../../audit.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import { placeSchema } from './place.schema.ts';
import type { AddPlaceInput } from './place-mutations.types.ts';
import { claimPlaceName } from './place-slugs.ts';
import { toUniqueSlug } from '../slug.ts';
import { idempotencyKeySchema } from '../fields.schema.ts';

/** Adds a place: an office or a shared area. */
export async function addPlace(ctx: RequestContext, request: AddPlaceInput): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx, txCtx) => {
    const schema = placeSchema(ctx.locale).extend({ idempotencyKey: idempotencyKeySchema(ctx.locale) });
    const { idempotencyKey, ...values } = parseInput(schema, request);
    return insertIdempotently(tx, ctx, { action: 'addPlace', idempotencyKey }, async (id) => {
      const slug = toUniqueSlug(values.name, await claimPlaceName(txCtx, values.name, null));
      tx.create(Place, { municipality: ctx.municipality.id, id, slug, ...values });
      writeAuditEntry(tx, ctx, { action: 'addPlace', subject: 'Place', subjectId: id, details: { slug, ...values } });
    });
  });
}
