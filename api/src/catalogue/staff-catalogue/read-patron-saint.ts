import type { RequestContext } from '../../context.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toPatronSaint } from './patron-saint.ts';
import type { PatronSaint } from './staff-catalogue.types.ts';

/** Reads the patron saint that is stored now, because the municipality in `ctx` was read before the change. */
export async function readPatronSaint({ em, municipality: { id } }: RequestContext): Promise<PatronSaint | null> {
  return toPatronSaint(await em.fork().findOneOrFail(Municipality, { id }));
}
