import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { catalogueServices } from '../catalogue/staff-catalogue/catalogue-services.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { StaffOnly } from '../staff/authorization.ts';
import { OpeningHoursResult, RetireServiceResult, RetireServiceSuccess } from './agenda-change.types.ts';
import { PLANNED } from './change-registry.ts';
import { answerPlan, operatorSuccess } from './agenda-change-results.ts';
import { RetireOperatorInput, RetireServiceInput } from './change-inputs.types.ts';

@Resolver()
export class RetirementResolver {
  @StaffOnly('editCatalogue')
  @Mutation(() => OpeningHoursResult, {
    description: 'Staff only. Ritira: takes an operator out of use; their past stays.',
  })
  async retireOperator(
    @Arg('input', () => RetireOperatorInput, { description: 'Who.' }) input: RetireOperatorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpeningHoursResult> {
    return answerPlan(context, input, () => PLANNED.retireOperator(context, input), operatorSuccess(context));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => RetireServiceResult, {
    description: 'Staff only. Ritira: takes a service out of use; its past stays.',
  })
  async retireService(
    @Arg('input', () => RetireServiceInput, { description: 'Which.' }) input: RetireServiceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RetireServiceResult> {
    return answerPlan(
      context,
      input,
      () => PLANNED.retireService(context, input),
      async (id, bookings) => {
        const [service] = await catalogueServices(context.ctx, { id });
        return Object.assign(new RetireServiceSuccess(), { service: service!, bookings });
      },
    );
  }
}
