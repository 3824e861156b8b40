import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { catchInvalid } from '../../graphql/errors/validation-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { invalidInput } from '../../graphql/invalid-input.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { planDates } from './plan-recurrence.ts';
import { RecurrenceDates, RecurrenceDatesInput, RecurrenceDatesResult } from './recurrence-dates.types.ts';

@Resolver()
export class RecurrenceResolver {
  @StaffOnly('readAgenda')
  @Query(() => RecurrenceDatesResult, {
    description: 'Staff only. The dates on which a recurrence falls, for example before it is saved.',
  })
  async recurrenceDates(
    @Arg('input', () => RecurrenceDatesInput, { description: 'First date and recurrence.' })
    { from, recurrence }: RecurrenceDatesInput,
    @Ctx() { ctx }: GraphQLContext,
  ): Promise<typeof RecurrenceDatesResult> {
    const dates = await catchInvalid(async () => planDates(ctx, from, recurrence));
    if ('errors' in dates) return invalidInput(ctx, dates);
    return Object.assign(new RecurrenceDates(), { dates });
  }
}
