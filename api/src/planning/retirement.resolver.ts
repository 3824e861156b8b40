import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { catalogueServices } from '../catalogue/catalogue-services.ts';
import type { Context } from '../graphql/context.ts';
import { StaffOnly } from '../staff/staff-only.ts';
import { OpeningHoursResult, RetireServiceResult, RetireServiceSuccess } from './change.types.ts';
import { PLANNED } from './planned-changes.ts';
import { answerPlan, operatorSuccess } from './planning-answers.ts';
import { RetireOperatorInput, RetireServiceInput } from './time-plans.types.ts';

@Resolver()
export class RetirementResolver {
  @StaffOnly('editCatalogue')
  @Mutation(() => OpeningHoursResult, {
    description: 'Staff only. Ritira: takes an operator out of use; their past stays.',
  })
  async retireOperator(
    @Arg('input', () => RetireOperatorInput, { description: 'Who.' }) input: RetireOperatorInput,
    @Ctx() context: Context,
  ): Promise<typeof OpeningHoursResult> {
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
}
