import type { Context } from '../../graphql/graphql-context.ts';
import { demand } from '../../staff/authorization.ts';

/** Lets only those further who may close or open this place, or the whole comune when none is named. */
export function demandClosing(context: Context, placeId: number | null): void {
  if (placeId === null) demand(context, 'manageMunicipality', {});
  else demand(context, 'closePlace', { placeIds: [placeId] });
}
