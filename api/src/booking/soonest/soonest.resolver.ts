import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ReadReplica } from '../../db/connection/replica-reader.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { findSoonestTimes } from './find-soonest-times.ts';
import { SoonestTime, SoonestTimesInput } from './soonest.types.ts';

const MAX_NEED_LENGTH = 100;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** Assumed cost of the read: two weeks of ten operators, as much as that of `availability`. */
const READ_COST = 140;

@Resolver()
export class SoonestResolver {
  @Query(() => [SoonestTime], {
    complexity: listComplexity(10, READ_COST),
    description:
      'Services that meet a need, each with the first free time of every place that offers it: the best match first, then the soonest. Empty if nothing meets the need.',
  })
  async soonestTimes(
    @Arg('input', () => SoonestTimesInput, { description: 'The need and the times that suit.' })
    { need, dayPart, weekdays }: SoonestTimesInput,
    @Ctx() { ctx, staff, readReplica }: GraphQLContext,
  ): Promise<SoonestTime[]> {
    const text = need?.trim() || null;
    if (text !== null && text.length > MAX_NEED_LENGTH) {
      throw badInput(`SoonestTimesInput.need has more than ${MAX_NEED_LENGTH} characters.`);
    }
    if (weekdays.length === 0 || weekdays.length > 7 || weekdays.some((weekday) => !WEEKDAYS.includes(weekday))) {
      throw badInput('SoonestTimesInput.weekdays: one to seven numbers from 1 to 7.');
    }
    // Staff must see their own changes, so their reads do not use a replica.
    const read: ReadReplica = staff === null ? readReplica : (run) => run(ctx.db);
    const times = await read((db) => findSoonestTimes({ ...ctx, db }, { need: text, dayPart, weekdays }));
    const { timeZone } = ctx.municipality;
    return times.map(({ service, place, startsAt }) => ({
      service,
      place,
      startsAt: startsAt === null ? null : isoIn(timeZone, startsAt),
    }));
  }
}
