import type { Staff } from '../../graphql/graphql-context.ts';
import { permittedScope } from '../../staff/permissions.ts';
import type { RequestContext } from '../../context.ts';
import { readCatalogueOperators } from './catalogue-operators.ts';
import { readCataloguePlaces } from './catalogue-places.ts';
import { readCatalogueServices } from './catalogue-services.ts';
import { readPatronSaint } from './read-patron-saint.ts';
import type { StaffCatalogue } from './staff-catalogue.types.ts';

/** Reads the catalogue of the places whose agendas the staff member may read. */
export async function readStaffCatalogue(ctx: RequestContext, staff: Staff): Promise<StaffCatalogue> {
  const scope = permittedScope(staff, 'readAgenda');
  const operators = await readCatalogueOperators(ctx);
  const own = operators.find(({ id }) => Number(id) === scope?.operatorId);
  const visiblePlaceIds = new Set([...(scope?.placeIds ?? []).map(String), ...(own?.placeIds ?? [])]);
  const isVisible = (placeId: string) => scope === null || visiblePlaceIds.has(placeId);
  return {
    places: (await readCataloguePlaces(ctx)).filter(({ id }) => isVisible(id)),
    services: (await readCatalogueServices(ctx)).filter(({ placeId }) => isVisible(placeId)),
    operators: operators.filter((operator) => scope === null || operator === own || operator.placeIds.some(isVisible)),
    patronSaint: await readPatronSaint(ctx),
  };
}
