import { Place } from '../data/place.ts';
import type { Work } from '../work.ts';
import { act, checked, type Invalid } from './act.ts';
import { auditChange } from './audit-change.ts';
import { placeFacts } from './place-facts.ts';
import type { ChangePlaceInput } from './place-acts.types.ts';
import { placeSlugs } from './place-names.ts';

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
