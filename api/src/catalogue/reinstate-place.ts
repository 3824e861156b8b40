import { audit } from '../audit.ts';
import { Place } from '../data/place.ts';
import type { Work } from '../work.ts';
import { act, type Invalid } from './act.ts';
import { placeSlugs } from './place-names.ts';

/** Puts a place back into use; its services stay as they are. */
export async function reinstatePlace(work: Work, id: number): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const place = await tx.findOneOrFail(Place, { municipality: work.municipality.id, id });
    if (!place.retiredAt) return id;
    await placeSlugs(tx, work, place.name, id);
    place.retiredAt = null;
    audit(tx, work, { action: 'reinstatePlace', subject: 'Place', subjectId: id });
    return id;
  });
}
