import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission } from '../../staff/authorization.ts';

/** Throws FORBIDDEN unless the caller may close this place, or the whole comune if `placeId` is null. */
export function requireClosureAccess(context: GraphQLContext, placeId: number | null): void {
  if (placeId === null) requirePermission(context, 'manageMunicipality', {});
  else requirePermission(context, 'closePlace', { placeIds: [placeId] });
}
