import type { EntityManager } from '@mikro-orm/postgresql';
import { Place } from '../../db/entities/catalogue/place.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import { isSameName } from '../unique-name.ts';

/** Returns all place slugs. Throws InvalidInput if another place in use has that name. */
// The lock serializes concurrent requests, so that two places cannot get the same name.
export async function claimPlaceName(
  tx: EntityManager,
  ctx: RequestContext,
  name: string,
  exceptId: number | null,
): Promise<Set<string>> {
  await tx.execute('select from municipality where id = ? for no key update', [ctx.municipality.id]);
  const places = await tx.find(Place, { municipality: ctx.municipality.id });
  const taken = places.some((place) => place.id !== exceptId && !place.retiredAt && isSameName(place.name, name));
  if (taken) throwInvalid(ctx, 'name', 'nameTaken');
  return new Set(places.map(({ slug }) => slug));
}
