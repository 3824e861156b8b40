import { Operator } from '../db/entities/catalogue/operator.ts';
import { Place } from '../db/entities/catalogue/place.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import { readId } from '../graphql/parse-id.ts';
import type { Work } from '../context.ts';

/** A place of this comune by its opaque id; null when there is none. */
export async function findPlace(work: Work, text: string): Promise<Place | null> {
  const id = readId(text);
  return id === null ? null : work.em.fork().findOne(Place, { municipality: work.municipality.id, id });
}

/** A service of this comune by its opaque id; null when there is none. */
export async function findService(work: Work, text: string): Promise<Service | null> {
  const id = readId(text);
  return id === null ? null : work.em.fork().findOne(Service, { municipality: work.municipality.id, id });
}

/** An operator of this comune by their opaque id; null when there is none. */
export async function findOperator(work: Work, text: string): Promise<Operator | null> {
  const id = readId(text);
  return id === null ? null : work.em.fork().findOne(Operator, { municipality: work.municipality.id, id });
}
