import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { DateHours } from '../opening-hours/hours-on-date.ts';
import { toServiceAgenda } from '../service-agenda/map-row.ts';
import type { AgendaOperator, AgendaPlace, ServiceAgenda } from '../service-agenda/types.ts';
import type { ServiceAgendasRow } from './service-agendas.sql.ts';

/** What an operator's opening hours at one place consist of. */
type PlaceHours = { hours: WeeklyHours[]; breaks: WeeklyHours[]; exceptions: DateHours[] };

/** Converts a database row to one agenda per service. Services share the busy times of their operators. */
export function toServiceAgendas(row: ServiceAgendasRow): ServiceAgenda[] {
  const services = row.services ?? [];
  const places = new Map((row.places ?? []).map((place) => [place.id, place]));
  const first = services[0];
  if (first === undefined) return [];
  const shared = toServiceAgenda({
    ...row,
    service: first.service,
    place: places.get(first.placeId)!,
    hours: NO_HOURS,
    breaks: NO_HOURS,
    exceptions: null,
    closures: null,
    openedOn: null,
  });
  const offers = Map.groupBy(row.offers ?? [], ([service]) => service);
  const hoursByPlace = new Map([...places.values()].map(({ id }) => [id, toHoursByOperator(row, id)]));
  return services.map(({ placeId, service }) => {
    const offering = new Set((offers.get(service.id) ?? []).map(([, operator]) => operator));
    const hours = hoursByPlace.get(placeId)!;
    return {
      ...toPlaceRules(row, places.get(placeId)!),
      service,
      visit: { parts: [{ service, people: 1 }], combinable: [], elsewhere: [] },
      holds: shared.holds,
      operators: shared.operators
        .filter(({ id }) => offering.has(id))
        .map((operator): AgendaOperator => ({ ...operator, ...(hours.get(operator.id) ?? EMPTY_HOURS) })),
    };
  });
}

const NO_HOURS: [null, [], [], [], [], []] = [null, [], [], [], [], []];
const EMPTY_HOURS: PlaceHours = { hours: [], breaks: [], exceptions: [] };

function toHoursByOperator(row: ServiceAgendasRow, placeId: number): Map<number, PlaceHours> {
  const byOperator = new Map<number, PlaceHours>();
  const at = (operator: number) => {
    const hours = byOperator.get(operator) ?? { hours: [], breaks: [], exceptions: [] };
    byOperator.set(operator, hours);
    return hours;
  };
  for (const kind of ['hours', 'breaks'] as const) {
    for (const [place, operator, weekday, opens, closes, validFrom, validUntil] of row[kind] ?? []) {
      if (place === placeId) at(operator)[kind].push({ weekday, opens, closes, validFrom, validUntil });
    }
  }
  for (const [place, operator, date, opens, closes] of row.exceptions ?? []) {
    if (place === placeId) at(operator).exceptions.push({ date, opens, closes });
  }
  return byOperator;
}

function toPlaceRules(
  row: ServiceAgendasRow,
  place: AgendaPlace,
): Pick<ServiceAgenda, 'place' | 'closures' | 'openedOn'> {
  const isHere = (placeId: number | null) => placeId === null || placeId === place.id;
  return {
    place,
    closures: (row.closures ?? []).filter(({ placeId }) => isHere(placeId)),
    openedOn: (row.openedOn ?? []).filter(([placeId]) => isHere(placeId)).map(([, date]) => date),
  };
}
