import type { ComplexityEstimator } from 'graphql-query-complexity';
import { Arg, Ctx, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { countDays, OBJECT_COST } from '../../graphql/list-complexity.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { knownId } from '../../graphql/require-id.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { AgendaChanged, AgendaDay, AgendaInput } from './agenda.types.ts';
import { subscribeToAuthorizedChanges, type AuthorizedChange, toReadTarget } from '../live/authorized-changes.ts';
import { readAgenda } from './read-agenda.ts';

const MAX_DAYS = 42;
const DAY_MS = 86_400_000;

/** Days times the cost of one day. */
const agendaComplexity: ComplexityEstimator = ({ args, childComplexity }) =>
  countDays((args as { input: AgendaInput }).input, MAX_DAYS) * (OBJECT_COST + childComplexity);

@Resolver()
export class AgendaResolver {
  @StaffOnly('readAgenda')
  @Query(() => [AgendaDay], {
    complexity: agendaComplexity,
    description: 'Staff only. The agenda of a place by day, with one column per operator.',
  })
  async agenda(
    @Arg('input', () => AgendaInput, { description: 'Place, operator and days.' }) input: AgendaInput,
    @Ctx() context: GraphQLContext,
  ): Promise<AgendaDay[]> {
    const [placeId, operatorId] = [knownId(input.placeId), input.operatorId ? knownId(input.operatorId) : null];
    requirePermission(context, 'readAgenda', { placeIds: [placeId], operatorId });
    const { from, to, includeCancelled } = input;
    if (to < from) throw badInput('AgendaInput.to comes before AgendaInput.from.');
    if ((Date.parse(to) - Date.parse(from)) / DAY_MS >= MAX_DAYS)
      throw badInput(`An agenda has at most ${MAX_DAYS} days.`);
    return readAgenda(context.ctx, { placeId, operatorId, from, to, includeCancelled });
  }

  @StaffOnly('readAgenda')
  @Subscription(() => AgendaChanged, {
    description: 'Staff only. Emits an event after every change of the agenda of a place.',
    subscribe: ({ args, context }: { args: { placeId: string }; context: GraphQLContext }) => {
      const placeId = knownId(args.placeId);
      requirePermission(context, 'readAgenda', toReadTarget(placeId, context.staff));
      return subscribeToAuthorizedChanges(context, placeId);
    },
  })
  agendaChanged(
    @Arg('placeId', () => ID, { description: 'The place.' }) placeId: string,
    @Root() { change, staff }: AuthorizedChange,
    @Ctx() context: GraphQLContext,
  ): AgendaChanged {
    requirePermission({ ...context, staff }, 'readAgenda', toReadTarget(change.placeId, staff));
    return { placeId, from: change.from, to: change.to };
  }
}
