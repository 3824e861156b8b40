import type { PlacePartsFragment } from '../gql/graphql.ts';

/** Everybody who offers something at a place, each once. */
export function operatorsOf({ services }: Pick<PlacePartsFragment, 'services'>): { id: string; name: string }[] {
  const all = services.flatMap(({ operators }) => operators);
  return [...new Map(all.map((operator) => [operator.id, operator])).values()];
}

/** Whether an operator offers a service of a place, as the catalogue has it now. */
export function offersService(
  { services }: Pick<PlacePartsFragment, 'services'>,
  operatorId: string,
  serviceId: string,
): boolean {
  const service = services.find(({ id }) => id === serviceId);
  return service?.operators.some(({ id }) => id === operatorId) ?? false;
}

/** How long the shortest service lasts that an operator offers at a place, or anybody if they offer none. */
export function shortestServiceMinutes(
  { services }: Pick<PlacePartsFragment, 'services'>,
  operatorId?: string,
): number {
  const offered = services.filter(({ operators }) => operators.some(({ id }) => id === operatorId));
  const lengths = (offered.length > 0 ? offered : services).map(({ durationMinutes }) => durationMinutes);
  return Math.min(60, ...lengths);
}
