import { audit } from '../../audit.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { Work } from '../../context.ts';
import { act, checked, type Invalid } from '../../graphql/run-in-transaction.ts';
import { setOperatorsOf } from './service-operators.ts';
import { once } from '../../graphql/idempotent-insert.ts';
import type { AddServiceInput } from './service-mutations.types.ts';
import { serviceFacts } from './service.schema.ts';
import { serviceSlugs } from './service-slugs.ts';
import { freeSlug } from '../slug.ts';
import { keyRule } from '../fields.schema.ts';

/** Offers a new service at a place. */
export async function addService(work: Work, placeId: number, request: AddServiceInput): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const facts = checked(serviceFacts(work.locale), request);
    const idempotencyKey = checked(keyRule(work.locale), request.idempotencyKey, 'idempotencyKey');
    return once(tx, work, { action: 'addService', idempotencyKey }, async (id) => {
      const slug = freeSlug(facts.name, await serviceSlugs(tx, work, placeId, { name: facts.name, path: 'placeId' }));
      const municipality = work.municipality.id;
      tx.create(Service, { municipality, id, place: [municipality, placeId], slug, ...facts });
      await setOperatorsOf(tx, work, id, request.operatorIds);
      const details = { placeId, slug, ...facts, operatorIds: request.operatorIds.map(Number) };
      audit(tx, work, { action: 'addService', subject: 'Service', subjectId: id, details });
    });
  });
}
