import { audit } from '../audit.ts';
import { Service } from '../data/service.ts';
import type { Work } from '../work.ts';
import { act, checked, type Invalid } from './act.ts';
import { setOperatorsOf } from './offers.ts';
import { once } from './once.ts';
import type { AddServiceInput } from './service-acts.types.ts';
import { serviceFacts } from './service-facts.ts';
import { serviceSlugs } from './service-names.ts';
import { freeSlug } from './slug.ts';
import { keyRule } from './text-rules.ts';

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
