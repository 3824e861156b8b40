import type { EntityManager } from '@mikro-orm/postgresql';
import { Place } from '../../db/entities/catalogue/place.ts';
import type { Work } from '../../context.ts';
import { refuse } from '../../graphql/run-in-transaction.ts';
import { sameName } from '../unique-name.ts';

/** All slugs of places, once no other place in use has that name; two who name a place at once take turns. */
export async function placeSlugs(
  tx: EntityManager,
  work: Work,
  name: string,
  exceptId: number | null,
): Promise<Set<string>> {
  await tx.execute('select from municipality where id = ? for no key update', [work.municipality.id]);
  const places = await tx.find(Place, { municipality: work.municipality.id });
  const taken = places.some((place) => place.id !== exceptId && !place.retiredAt && sameName(place.name, name));
  if (taken) refuse(work, 'name', 'nameTaken');
  return new Set(places.map(({ slug }) => slug));
}
