import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { Context } from '../../graphql/graphql-context.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { readId } from '../../graphql/parse-id.ts';
import { demand, StaffOnly } from '../../staff/authorization.ts';
import type { Work } from '../../context.ts';
import type { Invalid } from '../../graphql/run-in-transaction.ts';
import { addOperator } from './add-operator.ts';
import { invalidInput, notThere, problem } from '../../graphql/invalid-input.ts';
import { catalogueOperators } from '../staff-catalogue/catalogue-operators.ts';
import { changeOperator } from './change-operator.ts';
import { findOperator } from '../find.ts';
import {
  AddOperatorInput,
  CapacityInUse,
  ChangeOperatorInput,
  ChangeOperatorResult,
  OperatorResult,
  OperatorSuccess,
} from './operator-mutations.types.ts';
import { operatorPlaces } from './operator-places.ts';
import { reinstateOperator } from './reinstate-operator.ts';
import { tellAgendas } from '../notify-agendas.ts';
import { say } from '../messages.ts';

@Resolver()
export class OperatorsResolver {
  @StaffOnly('editCatalogue')
  @Mutation(() => OperatorResult, {
    description: 'Staff only. Adds an operator; with opening hours they can be booked.',
  })
  async addOperator(
    @Arg('input', () => AddOperatorInput, { description: 'Who.' }) input: AddOperatorInput,
    @Ctx() context: Context,
  ): Promise<typeof OperatorResult> {
    demand(context, 'editCatalogue', { placeIds: await placesOf(context.work, input.serviceIds) });
    return operatorAnswer(context, await addOperator(context.work, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => ChangeOperatorResult, { description: 'Staff only. Says anew what an operator is and offers.' })
  async changeOperator(
    @Arg('input', () => ChangeOperatorInput, { description: 'What they are from now on.' }) input: ChangeOperatorInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeOperatorResult> {
    const { work } = context;
    const operator = await findOperator(work, input.operatorId);
    if (operator === null) return notThere(work, 'operatorId', 'operatorUnknown');
    await demandOperator(context, operator.id, await placesOf(work, input.serviceIds));
    const outcome = await changeOperator(work, operator.id, input);
    if (typeof outcome === 'number' || outcome.kind === 'invalid') return operatorAnswer(context, outcome);
    const { bookings, lastDate } = outcome;
    const date = new Date(lastDate).toLocaleDateString(work.locale, { timeZone: 'UTC', dateStyle: 'long' });
    const message = say(work.locale, 'capacityInUse', { bookings, date });
    return problem(new CapacityInUse(), message, { bookings, lastDate });
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => OperatorResult, { description: 'Staff only. Puts a retired operator back into use.' })
  async reinstateOperator(
    @Arg('operatorId', () => ID, { description: 'The operator.' }) operatorId: string,
    @Ctx() context: Context,
  ): Promise<typeof OperatorResult> {
    const operator = await findOperator(context.work, operatorId);
    if (operator === null) return notThere(context.work, 'operatorId', 'operatorUnknown');
    await demandOperator(context, operator.id);
    await reinstateOperator(context.work, operator.id);
    return operatorAnswer(context, operator.id);
  }
}

async function demandOperator(context: Context, id: number, andPlaceIds: number[] = []): Promise<void> {
  const placeIds = (await operatorPlaces(context.work)).get(id) ?? [];
  demand(context, 'editCatalogue', { placeIds: [...placeIds, ...andPlaceIds], operatorId: id });
}

async function placesOf({ em, municipality }: Work, serviceIds: string[]): Promise<number[]> {
  const ids = serviceIds.map(readId).filter((id) => id !== null);
  const services = await em.fork().find(Service, { municipality: municipality.id, id: { $in: ids } });
  return services.map(({ place }) => place.id);
}

async function operatorAnswer({ work }: Context, outcome: number | Invalid): Promise<OperatorSuccess | InvalidInput> {
  if (typeof outcome !== 'number') return invalidInput(work, outcome);
  const [operator] = await catalogueOperators(work, { id: outcome });
  tellAgendas(work, operator!.placeIds.map(Number));
  return Object.assign(new OperatorSuccess(), { operator: operator! });
}
