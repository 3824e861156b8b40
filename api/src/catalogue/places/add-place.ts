import { audit } from '../../audit.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import type { Work } from '../../context.ts';
import { act, checked, type Invalid } from '../../graphql/run-in-transaction.ts';
import { once } from '../../graphql/idempotent-insert.ts';
import { placeFacts } from './place.schema.ts';
import type { AddPlaceInput } from './place-mutations.types.ts';
import { placeSlugs } from './place-slugs.ts';
import { freeSlug } from '../slug.ts';
import { keyRule } from '../fields.schema.ts';

/** Opens a place: an office or a shared area of which services can be offered from now on. */
export async function addPlace(work: Work, request: AddPlaceInput): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const rule = placeFacts(work.locale).extend({ idempotencyKey: keyRule(work.locale) });
    const { idempotencyKey, ...facts } = checked(rule, request);
    return once(tx, work, { action: 'addPlace', idempotencyKey }, async (id) => {
      const slug = freeSlug(facts.name, await placeSlugs(tx, work, facts.name, null));
      tx.create(Place, { municipality: work.municipality.id, id, slug, ...facts });
      audit(tx, work, { action: 'addPlace', subject: 'Place', subjectId: id, details: { slug, ...facts } });
    });
  });
}
