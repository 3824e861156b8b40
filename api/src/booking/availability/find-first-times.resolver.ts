import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { findServicePlace } from '../find-service-place.ts';
import { findFirstTimes } from './find-first-times.ts';
import { readVisit } from '../visit/visit.schema.ts';
import { FreeTime } from '../staff/booking-problems.types.ts';
import { FirstTimesInput } from './find-first-times.types.ts';

const PROPOSED_TIMES = 4;

@Resolver()
export class FindFirstTimesResolver {
  @StaffOnly('readAgenda')
  @Query(() => [FreeTime], {
    complexity: listComplexity(PROPOSED_TIMES, 60),
    description:
      'Staff only. "Prima disponibilità": the first free starts of a service over all days and operators, at most four, in order.',
  })
  async firstFreeTimes(
    @Arg('input', () => FirstTimesInput, { description: 'What is wanted.' }) input: FirstTimesInput,
    @Ctx() context: GraphQLContext,
  ): Promise<FreeTime[]> {
    const placeId = await findServicePlace(context.ctx, input.serviceId);
    const operatorId = input.operatorId ? readId(input.operatorId) : null;
    if (placeId === null) throw badInput('FirstTimesInput.serviceId: there is no such service.');
    requirePermission(context, 'readAgenda', { placeIds: [placeId], operatorId });
    const times = await findFirstTimes(context.ctx, {
      serviceId: Number(input.serviceId),
      visit: readVisit(input.people, input.further),
      operatorId,
      after: input.after?.getTime() ?? context.ctx.now,
      count: PROPOSED_TIMES,
    });
    if (times === null) throw badInput('FirstTimesInput.serviceId: the service was retired.');
    return times.map(({ startsAt, operator }) => ({
      startsAt: isoIn(context.ctx.municipality.timeZone, startsAt),
      operator: { id: String(operator.id), name: operator.name },
    }));
  }
}
