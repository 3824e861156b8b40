import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { listComplexity } from '../graphql/list-complexity.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { permittedScope } from '../staff/permissions.ts';
import { requireSignIn, StaffOnly } from '../staff/authorization.ts';
import { getUtilisation } from './utilisation.ts';
import { getBookingStatistics } from './booking-statistics.ts';
import { toPlaceIds, validatePeriod } from './statistics-period.ts';
import { StatisticsInput, StatisticsRow } from './booking-statistics.types.ts';

@Resolver()
export class BookingStatisticsResolver {
  @StaffOnly('readStatistics')
  @Query(() => [StatisticsRow], {
    complexity: listComplexity(10, 100),
    description:
      'Staff only. Bookings, cancellations, no-shows, lead time and fill rate of a period, for the permitted places.',
  })
  async bookingStatistics(
    @Arg('input', () => StatisticsInput, { description: 'Period and grouping.' }) input: StatisticsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<StatisticsRow[]> {
    const { from, to, by } = input;
    validatePeriod('StatisticsInput', input);
    const query = {
      from,
      to,
      by,
      placeIds: toPlaceIds(permittedScope(requireSignIn(context), 'readStatistics')?.placeIds ?? null, input.placeId),
    };
    const { lines, rates } = await context.readReplica(async (db) => {
      const ctx = { ...context.ctx, db };
      const lines = await getBookingStatistics(ctx, query);
      return { lines, rates: await getUtilisation(ctx, query, lines) };
    });
    return lines.map((line) => ({ ...line, ...(rates.get(line.id) ?? { fillRate: null, overriddenRate: null }) }));
  }
}
