import { Service } from '../db/entities/catalogue/service.ts';
import { readId } from '../graphql/parse-id.ts';
import type { RequestContext } from '../context.ts';

/** Returns the id of the place of a service; null if the service does not exist. */
export async function findServicePlace(
  { em, municipality }: RequestContext,
  serviceId: string,
): Promise<number | null> {
  const id = readId(serviceId);
  const service = id === null ? null : await em.findOne(Service, { municipality: municipality.id, id });
  return service?.place.id ?? null;
}
