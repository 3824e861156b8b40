import type { Staff } from '../../graphql/graphql-context.ts';
import { permittedScope } from '../../staff/permissions.ts';
import type { RequestContext } from '../../context.ts';
import { readCatalogueOperators } from './catalogue-operators.ts';
import { readCataloguePlaces } from './catalogue-places.ts';
import { readCatalogueServices } from './catalogue-services.ts';
import type { PatronSaint, StaffCatalogue } from './staff-catalogue.types.ts';

/** What the office offers, as far as a member of staff may see its agendas; of the rest not even the names. */
export async function readStaffCatalogue(ctx: RequestContext, staff: Staff): Promise<StaffCatalogue> {
  const reach = permittedScope(staff, 'readAgenda');
  const operators = await readCatalogueOperators(ctx);
  const own = operators.find(({ id }) => Number(id) === reach?.operatorId);
  const mine = new Set([...(reach?.placeIds ?? []).map(String), ...(own?.placeIds ?? [])]);
  const seen = (placeId: string) => reach === null || mine.has(placeId);
  return {
    places: (await readCataloguePlaces(ctx)).filter(({ id }) => seen(id)),
    services: (await readCatalogueServices(ctx)).filter(({ placeId }) => seen(placeId)),
    operators: operators.filter((operator) => reach === null || operator === own || operator.placeIds.some(seen)),
    patronSaint: toPatronSaint(ctx),
  };
}

/** The day of the patron saint, if one was set. */
export function toPatronSaint({
  municipality: { patronSaintDay, patronSaintName },
}: RequestContext): PatronSaint | null {
  if (!patronSaintDay || !patronSaintName) return null;
  const [month, day] = patronSaintDay.split('-').map(Number);
  return { month: month!, day: day!, name: patronSaintName };
}
