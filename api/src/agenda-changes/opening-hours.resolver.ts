import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { StaffOnly } from '../staff/authorization.ts';
import { OpeningHoursResult } from './agenda-change.types.ts';
import { CHANGE_PLANNERS } from './change-registry.ts';
import { createHoursConflict, createOperatorSuccess, executeChange } from './agenda-change-results.ts';
import {
  RemoveOpeningExceptionInput,
  SetOpeningExceptionInput,
  SetOpeningHoursInput,
} from './opening-hours-inputs.types.ts';

@Resolver()
export class OpeningHoursResolver {
  @StaffOnly('editOpeningHours')
  @Mutation(() => OpeningHoursResult, {
    description: 'Staff only. Replaces the weekly hours and breaks of an operator at a place.',
  })
  async setOpeningHours(
    @Arg('input', () => SetOpeningHoursInput, { description: 'The weekly hours.' }) input: SetOpeningHoursInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpeningHoursResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.setOpeningHours(context, input),
      createOperatorSuccess(context),
      createHoursConflict(context, input.operatorId),
    );
  }

  @StaffOnly('editOpeningHours')
  @Mutation(() => OpeningHoursResult, {
    description: 'Staff only. Orario straordinario: sets the opening hours of one date.',
  })
  async setOpeningException(
    @Arg('input', () => SetOpeningExceptionInput, { description: 'The date.' }) input: SetOpeningExceptionInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpeningHoursResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.setOpeningException(context, input),
      createOperatorSuccess(context),
      createHoursConflict(context, input.operatorId),
    );
  }

  @StaffOnly('editOpeningHours')
  @Mutation(() => OpeningHoursResult, {
    description: 'Staff only. Removes the exception of a date, so that the weekly hours apply again.',
  })
  async removeOpeningException(
    @Arg('input', () => RemoveOpeningExceptionInput, { description: 'The date.' }) input: RemoveOpeningExceptionInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpeningHoursResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.removeOpeningException(context, input),
      createOperatorSuccess(context),
      createHoursConflict(context, input.operatorId),
    );
  }
}
