import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission } from '../../staff/authorization.ts';

/** Lets only those further who may close or open this place, or the whole comune when none is named. */
export function requireClosureAccess(context: GraphQLContext, placeId: number | null): void {
  if (placeId === null) requirePermission(context, 'manageMunicipality', {});
  else requirePermission(context, 'closePlace', { placeIds: [placeId] });
}
