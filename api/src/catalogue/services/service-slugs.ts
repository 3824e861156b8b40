import type { EntityManager } from '@mikro-orm/postgresql';
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
  tx: EntityManager,
  ctx: RequestContext,
  placeId: number,
  { name, exceptId = null, path }: { name: string; exceptId?: number | null; path: 'placeId' | 'serviceId' },
): Promise<Set<string>> {
  const municipality = ctx.municipality.id;
  await tx.execute('select from place where municipality_id = ? and id = ? for no key update', [municipality, placeId]);
  const place = await tx.findOneOrFail(Place, { municipality, id: placeId }, { refresh: true });
  if (place.retiredAt) throwInvalid(ctx, path, 'placeRetired');
  const services = await tx.find(Service, { municipality, place: [municipality, placeId] });
  const taken = services.some((one) => one.id !== exceptId && !one.retiredAt && isSameName(one.name, name));
  if (taken) throwInvalid(ctx, 'name', 'nameTaken');
  return new Set(services.map(({ slug }) => slug));
}
