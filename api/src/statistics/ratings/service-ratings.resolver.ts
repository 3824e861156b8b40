import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requireSignIn, StaffOnly } from '../../staff/authorization.ts';
import { permittedScope } from '../../staff/permissions.ts';
import { toPlaceIds, validatePeriod } from '../statistics-period.ts';
import { readServiceRatings } from './read-service-ratings.ts';
import { ServiceRatings, ServiceRatingsInput } from './service-ratings.types.ts';

@Resolver()
export class ServiceRatingsResolver {
  @StaffOnly('readStatistics')
  @Query(() => ServiceRatings, {
    description:
      'Staff only. Valutazioni: how easy citizens found the booking, for the services of the permitted places.',
  })
  async serviceRatings(
    @Arg('input', () => ServiceRatingsInput, { description: 'Period and place.' }) input: ServiceRatingsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<ServiceRatings> {
    validatePeriod('ServiceRatingsInput', input);
    const permitted = permittedScope(requireSignIn(context), 'readStatistics')?.placeIds ?? null;
    const query = { from: input.from, to: input.to, placeIds: toPlaceIds(permitted, input.placeId) };
    return context.readReplica((db) => readServiceRatings({ ...context.ctx, db }, query));
  }
}
