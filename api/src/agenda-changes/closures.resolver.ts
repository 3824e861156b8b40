import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { readClosures } from '../agenda/closures/read-closures.ts';
import { readHolidays } from '../agenda/closures/read-holidays.ts';
import { readPatronSaint } from '../catalogue/staff-catalogue/read-patron-saint.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { StaffOnly } from '../staff/authorization.ts';
import {
  AddClosureResult,
  AddClosureSuccess,
  CloseOnHolidayResult,
  CloseOnHolidaySuccess,
  SetPatronSaintResult,
  SetPatronSaintSuccess,
} from './agenda-change.types.ts';
import { CHANGE_PLANNERS } from './change-registry.ts';
import { createPatronSaintConflict, executeChange } from './agenda-change-results.ts';
import { AddClosureInput, CloseOnHolidayInput, SetPatronSaintInput } from './change-inputs.types.ts';

@Resolver()
export class ClosureChangesResolver {
  @StaffOnly('closePlace')
  @Mutation(() => AddClosureResult, { description: 'Staff only. Chiude: closes a place or the comune on whole days.' })
  async addClosure(
    @Arg('input', () => AddClosureInput, { description: 'Days and place.' }) input: AddClosureInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof AddClosureResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.addClosure(context, input),
      async (id, bookings) => {
        const [closure] = await readClosures(context.ctx, { id }, null);
        return Object.assign(new AddClosureSuccess(), { closure: closure!, bookings });
      },
    );
  }

  @StaffOnly('closePlace')
  @Mutation(() => CloseOnHolidayResult, {
    description: 'Staff only. Removes the opening on a holiday.',
  })
  async closeOnHoliday(
    @Arg('input', () => CloseOnHolidayInput, { description: 'Days and place.' }) input: CloseOnHolidayInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof CloseOnHolidayResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.closeOnHoliday(context, input),
      async (_, bookings) => {
        const holidays = await readHolidays(context.ctx, Number(input.date.slice(0, 4)));
        const holiday = holidays.find(({ date }) => date === input.date)!;
        return Object.assign(new CloseOnHolidaySuccess(), { holiday, bookings });
      },
    );
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => SetPatronSaintResult, {
    description: 'Staff only. Sets the day of the patron saint, a yearly holiday.',
  })
  async setPatronSaint(
    @Arg('input', () => SetPatronSaintInput, { description: 'The day.' }) input: SetPatronSaintInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetPatronSaintResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.setPatronSaint(context, input),
      async (_, bookings) =>
        Object.assign(new SetPatronSaintSuccess(), { patronSaint: await readPatronSaint(context.ctx), bookings }),
      createPatronSaintConflict(context),
    );
  }
}
