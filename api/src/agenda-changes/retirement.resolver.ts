import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { readCatalogueServices } from '../catalogue/staff-catalogue/catalogue-services.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { StaffOnly } from '../staff/authorization.ts';
import { RetireOperatorResult, RetireServiceResult, RetireServiceSuccess } from './agenda-change.types.ts';
import { CHANGE_PLANNERS } from './change-registry.ts';
import { executeChange, createOperatorSuccess } from './agenda-change-results.ts';
import { RetireOperatorInput, RetireServiceInput } from './change-inputs.types.ts';

@Resolver()
export class RetirementResolver {
  @StaffOnly('editCatalogue')
  @Mutation(() => RetireOperatorResult, {
    description: 'Staff only. Ritira: retires an operator. Past bookings are kept.',
  })
  async retireOperator(
    @Arg('input', () => RetireOperatorInput, { description: 'The operator.' }) input: RetireOperatorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RetireOperatorResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.retireOperator(context, input),
      createOperatorSuccess(context),
    );
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => RetireServiceResult, {
    description: 'Staff only. Ritira: retires a service. Past bookings are kept.',
  })
  async retireService(
    @Arg('input', () => RetireServiceInput, { description: 'The service.' }) input: RetireServiceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RetireServiceResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.retireService(context, input),
      async (id, bookings) => {
        const [service] = await readCatalogueServices(context.ctx, { id });
        return Object.assign(new RetireServiceSuccess(), { service: service!, bookings });
      },
    );
  }
}
