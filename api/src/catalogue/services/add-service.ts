import { writeAuditEntry } from '../../audit.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { changeServiceCombinations } from './service-combinations.ts';
import { changeServiceOperators } from './service-operators.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import type { AddServiceInput } from './service-mutations.types.ts';
import { serviceSchema } from './service.schema.ts';
import { claimServiceName } from './service-slugs.ts';
import { toUniqueSlug } from '../slug.ts';
import { idempotencyKeySchema } from '../fields.schema.ts';

/** Adds a service at a place. */
export async function addService(
  ctx: RequestContext,
  placeId: number,
  request: AddServiceInput,
): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx, txCtx) => {
    const values = parseInput(serviceSchema(ctx.locale), request);
    const idempotencyKey = parseInput(idempotencyKeySchema(ctx.locale), request.idempotencyKey, 'idempotencyKey');
    return insertIdempotently(tx, ctx, { action: 'addService', idempotencyKey }, async (id) => {
      const slug = toUniqueSlug(
        values.name,
        await claimServiceName(txCtx, placeId, { name: values.name, path: 'placeId' }),
      );
      const municipality = ctx.municipality.id;
      tx.create(Service, { municipality, id, place: [municipality, placeId], slug, ...values });
      await changeServiceOperators(tx, ctx, id, { added: request.operatorIds });
      await tx.flush();
      const combinable = { added: request.combinableServiceIds };
      const { after } = await changeServiceCombinations(tx, ctx, { id, placeId }, combinable);
      const operatorIds = request.operatorIds.map(Number);
      const details = { placeId, slug, ...values, operatorIds, combinableServiceIds: after };
      writeAuditEntry(tx, ctx, { action: 'addService', subject: 'Service', subjectId: id, details });
    });
  });
}
