import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { StaffOnly } from '../staff/authorization.ts';
import { OpeningHoursResult } from './agenda-change.types.ts';
import { PLANNED } from './change-registry.ts';
import { answerPlan, operatorSuccess } from './agenda-change-results.ts';
import { RemoveOpeningExceptionInput, SetOpeningExceptionInput, SetOpeningHoursInput } from './change-inputs.types.ts';

@Resolver()
export class OpeningHoursResolver {
  @StaffOnly('editOpeningHours')
  @Mutation(() => OpeningHoursResult, {
    description: "Staff only. Sets an operator's week at a place, hours and breaks, all at once.",
  })
  async setOpeningHours(
    @Arg('input', () => SetOpeningHoursInput, { description: 'The week.' }) input: SetOpeningHoursInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpeningHoursResult> {
    return answerPlan(context, input, () => PLANNED.setOpeningHours(context, input), operatorSuccess(context));
  }

  @StaffOnly('editOpeningHours')
  @Mutation(() => OpeningHoursResult, {
    description: 'Staff only. Orario straordinario: other hours on one date, or none.',
  })
  async setOpeningException(
    @Arg('input', () => SetOpeningExceptionInput, { description: 'The date.' }) input: SetOpeningExceptionInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpeningHoursResult> {
    return answerPlan(context, input, () => PLANNED.setOpeningException(context, input), operatorSuccess(context));
  }

  @StaffOnly('editOpeningHours')
  @Mutation(() => OpeningHoursResult, { description: 'Staff only. Lets the week hold again on a date.' })
  async removeOpeningException(
    @Arg('input', () => RemoveOpeningExceptionInput, { description: 'The date.' }) input: RemoveOpeningExceptionInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpeningHoursResult> {
    return answerPlan(context, input, () => PLANNED.removeOpeningException(context, input), operatorSuccess(context));
  }
}
