import { sql } from 'kysely';
import { Place } from '../../db/entities/catalogue/place.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import { isSameName } from '../unique-name.ts';

/**
 * Returns all service slugs of a place. Throws InvalidInput if the place is retired or another service in use has that
 * name.
 */
// The lock serializes concurrent requests, so that two services cannot get the same name.
export async function claimServiceName(
  tx: RequestContext,
  placeId: number,
  { name, exceptId = null, path }: { name: string; exceptId?: number | null; path: 'placeId' | 'serviceId' },
): Promise<Set<string>> {
  const { db, em } = tx;
  const municipality = tx.municipality.id;
  await sql`
    select from place where municipality_id = ${municipality} and id = ${placeId} for no key update`.execute(db);
  const place = await em.findOneOrFail(Place, { municipality, id: placeId }, { refresh: true });
  if (place.retiredAt) throwInvalid(tx, path, 'placeRetired');
  const services = await em.find(Service, { municipality, place: [municipality, placeId] });
  const taken = services.some((one) => one.id !== exceptId && !one.retiredAt && isSameName(one.name, name));
  if (taken) throwInvalid(tx, 'name', 'nameTaken');
  return new Set(services.map(({ slug }) => slug));
}
