import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { notThere } from '../../graphql/invalid-input.ts';
import { readOperatorPlaces } from '../../catalogue/operators/operator-places.ts';
import { readStaffCatalogue } from '../../catalogue/staff-catalogue/read-staff-catalogue.ts';
import { notifyAgendas } from '../../catalogue/notify-agendas.ts';
import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { requirePermission, requireSignIn, StaffOnly } from '../../staff/authorization.ts';
import { readBlockedSlots } from './read-blocked-slots.ts';
import { UnblockSlotsInput, UnblockSlotsResult, UnblockSlotsSuccess } from '../agenda-mutations.types.ts';
import { BlockedSlotsInput, BlockedSlotType } from '../agenda-times.types.ts';
import { findSlotsInScope, unblockSlots } from './unblock-slots.ts';

const MAX_DAYS = 400;
const DAY_MS = 86_400_000;

@Resolver()
export class BlockedSlotsResolver {
  @StaffOnly('readAgenda')
  @Query(() => [BlockedSlotType], {
    complexity: listComplexity(),
    description: 'Staff only. Fasce bloccate: blocked slots of the operators that the caller may see.',
  })
  async blockedSlots(
    @Arg('input', () => BlockedSlotsInput, { description: 'Days and operator.' }) {
      from,
      to,
      operatorId,
    }: BlockedSlotsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<BlockedSlotType[]> {
    if (to < from) throw badInput('BlockedSlotsInput.to comes before BlockedSlotsInput.from.');
    if ((Date.parse(to) - Date.parse(from)) / DAY_MS >= MAX_DAYS) throw badInput(`At most ${MAX_DAYS} days.`);
    const { operators } = await readStaffCatalogue(context.ctx, requireSignIn(context));
    const visibleIds = operators.map(({ id }) => Number(id));
    const operatorIds = operatorId ? visibleIds.filter((id) => id === readId(operatorId)) : visibleIds;
    return readBlockedSlots(context.ctx, { from, to, operatorIds });
  }

  @StaffOnly('blockSlots')
  @Mutation(() => UnblockSlotsResult, {
    description: 'Staff only. Sblocca: removes blocked slots, so that the time can be booked again.',
  })
  async unblockSlots(
    @Arg('input', () => UnblockSlotsInput, { description: 'Blocked slot and scope.' }) {
      blockedSlotId,
      scope,
    }: UnblockSlotsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof UnblockSlotsResult> {
    const { ctx } = context;
    const id = readId(blockedSlotId);
    const slot =
      id === null ? null : await ctx.em.fork().findOne(BlockedSlot, { municipality: ctx.municipality.id, id });
    if (slot === null) return notThere(ctx, 'blockedSlotId', 'blockedSlotUnknown');
    const slots = await findSlotsInScope(ctx, slot, scope);
    const places = await readOperatorPlaces(ctx);
    for (const { operator } of slots) {
      requirePermission(context, 'blockSlots', { placeIds: places.get(operator.id) ?? [], operatorId: operator.id });
    }
    const unblocked = await unblockSlots(ctx, slots, scope);
    const dates = slots.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).map((at) => at.getTime());
    const [first, last] = [Math.min(...dates), Math.max(...dates)].map((at) =>
      localDate(at, ctx.municipality.timeZone),
    );
    notifyAgendas(
      ctx,
      slots.flatMap(({ operator }) => places.get(operator.id) ?? []),
      first,
      last,
    );
    return Object.assign(new UnblockSlotsSuccess(), { unblocked });
  }
}
