import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { listComplexity, pageComplexity } from '../../graphql/list-complexity.ts';
import { t } from '../../catalogue/messages.ts';
import { notThere, problem } from '../../graphql/invalid-input.ts';
import { readOperatorPlaces } from '../../catalogue/operators/operator-places.ts';
import { readStaffCatalogue } from '../../catalogue/staff-catalogue/read-staff-catalogue.ts';
import { notifyAgendas } from '../../catalogue/notify-agendas.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { requirePermission, requireSignIn, StaffOnly } from '../../staff/authorization.ts';
import { readBlockedSlot, readBlockedSlots } from './read-blocked-slots.ts';
import {
  BlockedSlotConflict,
  UnblockSlotsInput,
  UnblockSlotsResult,
  UnblockSlotsSuccess,
} from '../agenda-mutations.types.ts';
import { BlockedSlotPage, BlockedSlotPageInput, BlockedSlotsInput, BlockedSlotType } from '../agenda-times.types.ts';
import { readBlockedSlotPage } from './read-blocked-slot-page.ts';
import { findBlockedSlot } from './find-blocked-slot.ts';
import { findSlotsInScope, unblockSlots } from './unblock-slots.ts';

const MAX_DAYS = 400;
const DAY_MS = 86_400_000;
const MAX_PAGE_SIZE = 100;

@Resolver()
export class BlockedSlotsResolver {
  @StaffOnly('readAgenda')
  @Query(() => [BlockedSlotType], {
    complexity: listComplexity(),
    deprecationReason: 'Use `blockedSlotPage`, which has no last day.',
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
    const visibleIds = await readVisibleOperatorIds(context);
    const operatorIds = operatorId ? visibleIds.filter((id) => id === readId(operatorId)) : visibleIds;
    return readBlockedSlots(context.ctx, { from, to, operatorIds });
  }

  @StaffOnly('readAgenda')
  @Query(() => BlockedSlotPage, {
    complexity: pageComplexity(MAX_PAGE_SIZE),
    description: 'Staff only. Blocked slots from a day on, without a last day, of the operators the caller may see.',
  })
  async blockedSlotPage(
    @Arg('input', () => BlockedSlotPageInput, { description: 'Filter.' }) input: BlockedSlotPageInput,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Size of the page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null
      | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<BlockedSlotPage> {
    if (first < 1 || first > MAX_PAGE_SIZE) throw badInput(`A page has 1 to ${MAX_PAGE_SIZE} blocked slots.`);
    const visibleIds = await readVisibleOperatorIds(context);
    return readBlockedSlotPage(context.ctx, { ...input, visibleIds, first, after: after ?? null });
  }

  @StaffOnly('readAgenda')
  @Query(() => BlockedSlotType, {
    nullable: true,
    description: 'Staff only. One blocked slot. Null if it was removed or the caller may not see its operator.',
  })
  async blockedSlot(
    @Arg('blockedSlotId', () => ID, { description: 'The blocked slot.' }) blockedSlotId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<BlockedSlotType | null> {
    const id = readId(blockedSlotId);
    if (id === null) return null;
    const operatorIds = await readVisibleOperatorIds(context);
    return (await readBlockedSlots(context.ctx, { id, operatorIds }))[0] ?? null;
  }

  @StaffOnly('blockSlots')
  @Mutation(() => UnblockSlotsResult, {
    description: 'Staff only. Sblocca: removes blocked slots, so that the time can be booked again.',
  })
  async unblockSlots(
    @Arg('input', () => UnblockSlotsInput, { description: 'Blocked slot and scope.' }) {
      blockedSlotId,
      scope,
      version = null,
    }: UnblockSlotsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof UnblockSlotsResult> {
    const { ctx } = context;
    const slot = await findBlockedSlot(ctx, blockedSlotId);
    if (slot === null) return notThere(ctx, 'blockedSlotId', 'blockedSlotUnknown');
    const slots = await findSlotsInScope(ctx, slot, scope);
    const places = await readOperatorPlaces(ctx);
    for (const { operator } of slots) {
      requirePermission(context, 'blockSlots', { placeIds: places.get(operator.id) ?? [], operatorId: operator.id });
    }
    const unblocked = await unblockSlots(ctx, slots, { slot, scope, version });
    if (unblocked === null) {
      const current = await readBlockedSlot(ctx, blockedSlotId);
      return problem(new BlockedSlotConflict(), t(ctx.locale, 'recordChanged'), { blockedSlot: current });
    }
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

async function readVisibleOperatorIds(context: GraphQLContext): Promise<number[]> {
  const { operators } = await readStaffCatalogue(context.ctx, requireSignIn(context));
  return operators.map(({ id }) => Number(id));
}
