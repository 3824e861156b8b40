import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { readId } from '../../graphql/parse-id.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import type { RequestContext } from '../../context.ts';
import type { Invalid } from '../../graphql/errors/validation-error.ts';
import { addOperator } from './add-operator.ts';
import { invalidInput, notThere, problem } from '../../graphql/invalid-input.ts';
import { readCatalogueOperators } from '../staff-catalogue/catalogue-operators.ts';
import { changeOperator } from './change-operator.ts';
import { findOperator } from '../find.ts';
import {
  AddOperatorInput,
  CapacityInUse,
  ChangeOperatorInput,
  ChangeOperatorResult,
  OperatorConflict,
  OperatorResult,
  OperatorSuccess,
} from './operator-mutations.types.ts';
import { readOperatorPlaces } from './operator-places.ts';
import { reinstateOperator } from './reinstate-operator.ts';
import { notifyAgendas } from '../notify-agendas.ts';
import { t } from '../messages.ts';

@Resolver()
export class OperatorsResolver {
  @StaffOnly('editCatalogue')
  @Mutation(() => OperatorResult, {
    description: 'Staff only. Adds an operator, who can be booked once opening hours are set.',
  })
  async addOperator(
    @Arg('input', () => AddOperatorInput, { description: 'The new operator.' }) input: AddOperatorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OperatorResult> {
    requirePermission(context, 'editCatalogue', { placeIds: await findPlaceIds(context.ctx, input.serviceIds) });
    return toOperatorResult(context, await addOperator(context.ctx, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => ChangeOperatorResult, { description: 'Staff only. Updates an operator and the services they offer.' })
  async changeOperator(
    @Arg('input', () => ChangeOperatorInput, { description: 'The new values.' }) input: ChangeOperatorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangeOperatorResult> {
    const { ctx } = context;
    const operator = await findOperator(ctx, input.operatorId);
    if (operator === null) return notThere(ctx, 'operatorId', 'operatorUnknown');
    await requireOperatorAccess(
      context,
      operator.id,
      await findPlaceIds(ctx, [...input.addedServiceIds, ...input.removedServiceIds]),
    );
    const outcome = await changeOperator(ctx, operator.id, input);
    if (typeof outcome === 'number' || outcome.kind === 'invalid') return toOperatorResult(context, outcome);
    if (outcome.kind === 'conflict') {
      const [current] = await readCatalogueOperators(ctx, operator.id);
      return problem(new OperatorConflict(), t(ctx.locale, 'recordChanged'), { operator: current! });
    }
    const { bookings, lastDate } = outcome;
    const date = new Date(lastDate).toLocaleDateString(ctx.locale, { timeZone: 'UTC', dateStyle: 'long' });
    const message = t(ctx.locale, 'capacityInUse', { bookings, date });
    return problem(new CapacityInUse(), message, { bookings, lastDate });
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => OperatorResult, { description: 'Staff only. Reinstates a retired operator.' })
  async reinstateOperator(
    @Arg('operatorId', () => ID, { description: 'The operator.' }) operatorId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OperatorResult> {
    const operator = await findOperator(context.ctx, operatorId);
    if (operator === null) return notThere(context.ctx, 'operatorId', 'operatorUnknown');
    await requireOperatorAccess(context, operator.id);
    await reinstateOperator(context.ctx, operator.id);
    return toOperatorResult(context, operator.id);
  }
}

async function requireOperatorAccess(context: GraphQLContext, id: number, otherPlaceIds: number[] = []): Promise<void> {
  const placeIds = (await readOperatorPlaces(context.ctx)).get(id) ?? [];
  requirePermission(context, 'editCatalogue', { placeIds: [...placeIds, ...otherPlaceIds], operatorId: id });
}

async function findPlaceIds({ em, municipality }: RequestContext, serviceIds: string[]): Promise<number[]> {
  const ids = serviceIds.map(readId).filter((id) => id !== null);
  const services = await em.fork().find(Service, { municipality: municipality.id, id: { $in: ids } });
  return services.map(({ place }) => place.id);
}

async function toOperatorResult(
  { ctx }: GraphQLContext,
  outcome: number | Invalid,
): Promise<OperatorSuccess | InvalidInput> {
  if (typeof outcome !== 'number') return invalidInput(ctx, outcome);
  const [operator] = await readCatalogueOperators(ctx, outcome);
  notifyAgendas(ctx, operator!.placeIds.map(Number));
  return Object.assign(new OperatorSuccess(), { operator: operator! });
}
