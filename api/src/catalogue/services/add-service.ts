import { writeAuditEntry } from '../../audit.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/run-in-transaction.ts';
import { setOperatorsOf } from './service-operators.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import type { AddServiceInput } from './service-mutations.types.ts';
import { serviceSchema } from './service.schema.ts';
import { serviceSlugs } from './service-slugs.ts';
import { freeSlug } from '../slug.ts';
import { keyRule } from '../fields.schema.ts';

/** Offers a new service at a place. */
export async function addService(
  ctx: RequestContext,
  placeId: number,
  request: AddServiceInput,
): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx) => {
    const facts = parseInput(serviceSchema(ctx.locale), request);
    const idempotencyKey = parseInput(keyRule(ctx.locale), request.idempotencyKey, 'idempotencyKey');
    return insertIdempotently(tx, ctx, { action: 'addService', idempotencyKey }, async (id) => {
      const slug = freeSlug(facts.name, await serviceSlugs(tx, ctx, placeId, { name: facts.name, path: 'placeId' }));
      const municipality = ctx.municipality.id;
      tx.create(Service, { municipality, id, place: [municipality, placeId], slug, ...facts });
      await setOperatorsOf(tx, ctx, id, request.operatorIds);
      const details = { placeId, slug, ...facts, operatorIds: request.operatorIds.map(Number) };
      writeAuditEntry(tx, ctx, { action: 'addService', subject: 'Service', subjectId: id, details });
    });
  });
}
