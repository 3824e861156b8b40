import { sql } from 'kysely';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { badInput } from '../../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { listComplexity, pageComplexity } from '../../../graphql/list-complexity.ts';
import { readId } from '../../../graphql/parse-id.ts';
import { requirePermission, requireSignIn, StaffOnly } from '../../../staff/authorization.ts';
import { permittedScope } from '../../../staff/permissions.ts';
import { decodePosition, encodePosition } from '../../invitations/staff/page-position.ts';
import { readRequests } from '../read-watch-request.ts';
import { type DemandRow, findDemand, isWaitingFor, readDemand } from './read-demand.ts';
import { WaitingListDemand, WaitingPersonPage } from './staff-waiting-list.types.ts';
import { toDemandType, toWaitingPerson } from './to-waiting-person.ts';

const MAX_PEOPLE = 50;

@Resolver()
export class WaitingListsResolver {
  @StaffOnly('manageWaitingList')
  @Query(() => [WaitingListDemand], {
    complexity: listComplexity(),
    description: 'Staff only. Lista d’attesa: the services of the permitted places for which people wait.',
  })
  async waitingListDemand(@Ctx() context: GraphQLContext): Promise<WaitingListDemand[]> {
    const permitted = permittedScope(requireSignIn(context), 'manageWaitingList')?.placeIds ?? null;
    return (await readDemand(context.ctx, permitted)).map(toDemandType);
  }

  @StaffOnly('manageWaitingList')
  @Query(() => WaitingListDemand, {
    nullable: true,
    description: 'Staff only. Returns the demand of one service, also if nobody waits; null if it does not exist.',
  })
  async waitingListOfService(
    @Arg('serviceId', () => ID, { description: 'The service.' }) serviceId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<WaitingListDemand | null> {
    const demand = await findPermittedDemand(context, serviceId);
    return demand === null ? null : toDemandType(demand);
  }

  @StaffOnly('manageWaitingList')
  @Query(() => WaitingPersonPage, {
    complexity: pageComplexity(MAX_PEOPLE),
    description:
      'Staff only. The people who wait for a service of a place, in order of joining. An unknown service has none.',
  })
  async waitingPeople(
    @Arg('serviceId', () => ID, { description: 'The service.' }) serviceId: string,
    @Arg('first', () => Int, { defaultValue: 30, description: 'Page size, at most 50.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the previous page.' })
    after: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<WaitingPersonPage> {
    if (first < 1 || first > MAX_PEOPLE) throw badInput(`A page has 1 to ${MAX_PEOPLE} entries.`);
    const offset = decodePosition(after);
    const demand = await findPermittedDemand(context, serviceId);
    if (demand === null) return { nodes: [], endCursor: null };
    const isOfService = isWaitingFor(sql`${demand.slug}`, sql`${demand.placeId}::int`);
    const found = await readRequests(context.ctx, isOfService, sql`offset ${offset} limit ${first + 1}`);
    return {
      nodes: found.slice(0, first).map((request) => toWaitingPerson(context.ctx, request)),
      endCursor: found.length > first ? encodePosition(offset + first) : null,
    };
  }
}

async function findPermittedDemand(context: GraphQLContext, serviceId: string): Promise<DemandRow | null> {
  const demand = await findDemand(context.ctx, readId(serviceId) ?? 0);
  if (demand !== null) requirePermission(context, 'manageWaitingList', { placeIds: [demand.placeId] });
  return demand;
}
