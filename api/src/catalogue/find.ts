import { Operator } from '../db/entities/catalogue/operator.ts';
import { Place } from '../db/entities/catalogue/place.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import { readId } from '../graphql/parse-id.ts';
import type { RequestContext } from '../context.ts';

/** Finds a place of this comune by its GraphQL id. Returns null if there is none. */
export async function findPlace(ctx: RequestContext, text: string): Promise<Place | null> {
  const id = readId(text);
  return id === null ? null : ctx.em.fork().findOne(Place, { municipality: ctx.municipality.id, id });
}

/** Finds a service of this comune by its GraphQL id. Returns null if there is none. */
export async function findService(ctx: RequestContext, text: string): Promise<Service | null> {
  const id = readId(text);
  return id === null ? null : ctx.em.fork().findOne(Service, { municipality: ctx.municipality.id, id });
}

/** Finds an operator of this comune by their GraphQL id. Returns null if there is none. */
export async function findOperator(ctx: RequestContext, text: string): Promise<Operator | null> {
  const id = readId(text);
  return id === null ? null : ctx.em.fork().findOne(Operator, { municipality: ctx.municipality.id, id });
}
