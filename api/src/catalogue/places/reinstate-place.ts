import { audit } from '../../audit.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import type { Work } from '../../context.ts';
import { act, type Invalid } from '../../graphql/run-in-transaction.ts';
import { placeSlugs } from './place-slugs.ts';

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
