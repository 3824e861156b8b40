import { sql } from 'kysely';
import { Place } from '../../db/entities/catalogue/place.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import { isSameName } from '../unique-name.ts';

/** Returns all place slugs. Throws InvalidInput if another place in use has that name. */
// The lock serializes concurrent requests, so that two places cannot get the same name.
export async function claimPlaceName(tx: RequestContext, name: string, exceptId: number | null): Promise<Set<string>> {
  const municipality = tx.municipality.id;
  await sql`select from municipality where id = ${municipality} for no key update`.execute(tx.db);
  const places = await tx.em.find(Place, { municipality });
  const taken = places.some((place) => place.id !== exceptId && !place.retiredAt && isSameName(place.name, name));
  if (taken) throwInvalid(tx, 'name', 'nameTaken');
  return new Set(places.map(({ slug }) => slug));
}
