import type { PlacePartsFragment } from '../gql/graphql.ts';

/** Returns the operators of a place, without duplicates. */
export function listOperators({ services }: Pick<PlacePartsFragment, 'services'>): { id: string; name: string }[] {
  const all = services.flatMap(({ operators }) => operators);
  return [...new Map(all.map((operator) => [operator.id, operator])).values()];
}

/** Returns whether an operator currently offers a service at a place. */
export function offersService(
  { services }: Pick<PlacePartsFragment, 'services'>,
  operatorId: string,
  serviceId: string,
): boolean {
  const service = services.find(({ id }) => id === serviceId);
  return service?.operators.some(({ id }) => id === operatorId) ?? false;
}

/**
 * Returns the duration of the operator's shortest service at a place, in minutes. Defaults to the shortest of all
 * services, and at most 60.
 */
export function shortestServiceMinutes(
  { services }: Pick<PlacePartsFragment, 'services'>,
  operatorId?: string,
): number {
  const offered = services.filter(({ operators }) => operators.some(({ id }) => id === operatorId));
  const lengths = (offered.length > 0 ? offered : services).map(({ durationMinutes }) => durationMinutes);
  return Math.min(60, ...lengths);
}
