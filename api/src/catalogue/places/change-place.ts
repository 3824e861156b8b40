import { Place } from '../../db/entities/catalogue/place.ts';
import type { Work } from '../../context.ts';
import { act, checked, type Invalid } from '../../graphql/run-in-transaction.ts';
import { auditChange } from '../audit-change.ts';
import { placeFacts } from './place.schema.ts';
import type { ChangePlaceInput } from './place-mutations.types.ts';
import { placeSlugs } from './place-slugs.ts';

/** Says anew what a place is; its deep link stays. */
export async function changePlace(work: Work, id: number, request: ChangePlaceInput): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const facts = checked(placeFacts(work.locale), request);
    await placeSlugs(tx, work, facts.name, id);
    const place = await tx.findOneOrFail(Place, { municipality: work.municipality.id, id });
    auditChange(tx, work, { action: 'changePlace', subject: 'Place', subjectId: id }, { ...place }, facts);
    tx.assign(place, facts);
    return id;
  });
}
