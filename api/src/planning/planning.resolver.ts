import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readBlockedSlots } from '../agenda/read-blocked-slots.ts';
import { readClosures } from '../agenda/read-closures.ts';
import { readHolidays } from '../agenda/read-holidays.ts';
import { orInvalid } from '../catalogue/act.ts';
import { invalidInput } from '../catalogue/answers.ts';
import { catalogueOperators } from '../catalogue/catalogue-operators.ts';
import { catalogueServices } from '../catalogue/catalogue-services.ts';
import { badInput } from '../graphql/bad-input.ts';
import type { Context } from '../graphql/context.ts';
import { StaffOnly } from '../staff/staff-only.ts';
import { previewPlan } from './carry-out.ts';
import {
  AddClosureResult,
  AddClosureSuccess,
  BlockSlotsResult,
  BlockSlotsSuccess,
  ChangePreview,
  CloseOnHolidayResult,
  CloseOnHolidaySuccess,
  OperatorTimeResult,
  OperatorTimeSuccess,
  PreviewChangeResult,
  RetireServiceResult,
  RetireServiceSuccess,
  SetPatronSaintResult,
  SetPatronSaintSuccess,
  type SettledBookings,
} from './change.types.ts';
import type { Plan } from './plan.ts';
import { PLANNED } from './planned-changes.ts';
import { answerPlan, hitBooking } from './planning-answers.ts';
import {
  AddClosureInput,
  BlockSlotsInput,
  CloseOnHolidayInput,
  PreviewChangeInput,
  RemoveOpeningExceptionInput,
  RetireOperatorInput,
  RetireServiceInput,
  SetOpeningExceptionInput,
  SetOpeningHoursInput,
  SetPatronSaintInput,
} from './time-plans.types.ts';

@Resolver()
export class PlanningResolver {
  @StaffOnly('blockSlots')
  @Query(() => PreviewChangeResult, {
    description: 'Staff only. Which bookings a change would hit, and where each could go; nothing is done.',
  })
  async previewChange(
    @Arg('input', () => PreviewChangeInput, { description: 'The change.' }) input: PreviewChangeInput,
    @Ctx() context: Context,
  ): Promise<typeof PreviewChangeResult> {
    const { work } = context;
    const plan = await orInvalid(() => onlyPlan(context, input));
    if ('errors' in plan) return invalidInput(work, plan);
    const hits = await previewPlan(work, plan);
    if ('errors' in hits) return invalidInput(work, hits);
    return Object.assign(new ChangePreview(), { hitBookings: hits.map((hit) => hitBooking(work, hit)) });
  }

  @StaffOnly('editOpeningHours')
  @Mutation(() => OperatorTimeResult, {
    description: "Staff only. Sets an operator's week at a place, hours and breaks, all at once.",
  })
  async setOpeningHours(
    @Arg('input', () => SetOpeningHoursInput, { description: 'The week.' }) input: SetOpeningHoursInput,
    @Ctx() context: Context,
  ): Promise<typeof OperatorTimeResult> {
    return answerPlan(context, input, () => PLANNED.setOpeningHours(context, input), operatorSuccess(context));
  }

  @StaffOnly('editOpeningHours')
  @Mutation(() => OperatorTimeResult, {
    description: 'Staff only. Orario straordinario: other hours on one date, or none.',
  })
  async setOpeningException(
    @Arg('input', () => SetOpeningExceptionInput, { description: 'The date.' }) input: SetOpeningExceptionInput,
    @Ctx() context: Context,
  ): Promise<typeof OperatorTimeResult> {
    return answerPlan(context, input, () => PLANNED.setOpeningException(context, input), operatorSuccess(context));
  }

  @StaffOnly('editOpeningHours')
  @Mutation(() => OperatorTimeResult, { description: 'Staff only. Lets the week hold again on a date.' })
  async removeOpeningException(
    @Arg('input', () => RemoveOpeningExceptionInput, { description: 'The date.' }) input: RemoveOpeningExceptionInput,
    @Ctx() context: Context,
  ): Promise<typeof OperatorTimeResult> {
    return answerPlan(context, input, () => PLANNED.removeOpeningException(context, input), operatorSuccess(context));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => OperatorTimeResult, {
    description: 'Staff only. Ritira: takes an operator out of use; their past stays.',
  })
  async retireOperator(
    @Arg('input', () => RetireOperatorInput, { description: 'Who.' }) input: RetireOperatorInput,
    @Ctx() context: Context,
  ): Promise<typeof OperatorTimeResult> {
    return answerPlan(context, input, () => PLANNED.retireOperator(context, input), operatorSuccess(context));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => RetireServiceResult, {
    description: 'Staff only. Ritira: takes a service out of use; its past stays.',
  })
  async retireService(
    @Arg('input', () => RetireServiceInput, { description: 'Which.' }) input: RetireServiceInput,
    @Ctx() context: Context,
  ): Promise<typeof RetireServiceResult> {
    return answerPlan(
      context,
      input,
      () => PLANNED.retireService(context, input),
      async (id, bookings) => {
        const [service] = await catalogueServices(context.work, { id });
        return Object.assign(new RetireServiceSuccess(), { service: service!, bookings });
      },
    );
  }

  @StaffOnly('closePlace')
  @Mutation(() => AddClosureResult, { description: 'Staff only. Chiude: a place, or the comune, on whole days.' })
  async addClosure(
    @Arg('input', () => AddClosureInput, { description: 'When and where.' }) input: AddClosureInput,
    @Ctx() context: Context,
  ): Promise<typeof AddClosureResult> {
    return answerPlan(
      context,
      input,
      () => PLANNED.addClosure(context, input),
      async (id, bookings) => {
        const [closure] = await readClosures(context.work, { id }, null);
        return Object.assign(new AddClosureSuccess(), { closure: closure!, bookings });
      },
    );
  }

  @StaffOnly('closePlace')
  @Mutation(() => CloseOnHolidayResult, {
    description: 'Staff only. Is closed after all on a holiday on which it was to be open.',
  })
  async closeOnHoliday(
    @Arg('input', () => CloseOnHolidayInput, { description: 'When and where.' }) input: CloseOnHolidayInput,
    @Ctx() context: Context,
  ): Promise<typeof CloseOnHolidayResult> {
    return answerPlan(
      context,
      input,
      () => PLANNED.closeOnHoliday(context, input),
      async (_, bookings) => {
        const holidays = await readHolidays(context.work, Number(input.date.slice(0, 4)));
        const holiday = holidays.find(({ date }) => date === input.date)!;
        return Object.assign(new CloseOnHolidaySuccess(), { holiday, bookings });
      },
    );
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => SetPatronSaintResult, {
    description: 'Staff only. Sets the day of the patron saint, closed every year.',
  })
  async setPatronSaint(
    @Arg('input', () => SetPatronSaintInput, { description: 'Which day.' }) input: SetPatronSaintInput,
    @Ctx() context: Context,
  ): Promise<typeof SetPatronSaintResult> {
    return answerPlan(
      context,
      input,
      () => PLANNED.setPatronSaint(context, input),
      async (_, bookings) =>
        Object.assign(new SetPatronSaintSuccess(), { patronSaint: input.patronSaint ?? null, bookings }),
    );
  }

  @StaffOnly('blockSlots')
  @Mutation(() => BlockSlotsResult, { description: 'Staff only. Blocca: nobody can book these operators then.' })
  async blockSlots(
    @Arg('input', () => BlockSlotsInput, { description: 'Who and when.' }) input: BlockSlotsInput,
    @Ctx() context: Context,
  ): Promise<typeof BlockSlotsResult> {
    return answerPlan(
      context,
      input,
      () => PLANNED.blockSlots(context, input),
      async (seriesId, bookings) => {
        const blockedSlots = await readBlockedSlots(context.work, { operatorIds: null, seriesId });
        return Object.assign(new BlockSlotsSuccess(), { blockedSlots, bookings });
      },
    );
  }
}

async function onlyPlan(context: Context, input: PreviewChangeInput): Promise<Plan> {
  const plans = Object.entries(PLANNED).flatMap(([change, plan]) => {
    const own = input[change as keyof PreviewChangeInput];
    return own ? [() => plan(context, own as never)] : [];
  });
  const [only] = plans;
  if (only === undefined || plans.length > 1) throw badInput('PreviewChangeInput: exactly one change.');
  return only();
}

function operatorSuccess({ work }: Context) {
  return async (id: number, bookings: SettledBookings): Promise<OperatorTimeSuccess> => {
    const [operator] = await catalogueOperators(work, { id });
    return Object.assign(new OperatorTimeSuccess(), { operator: operator!, bookings });
  };
}
