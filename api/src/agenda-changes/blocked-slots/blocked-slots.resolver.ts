import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { BlockedSlotConflict } from '../../agenda/agenda-mutations.types.ts';
import { readBlockedSlot } from '../../agenda/blocked-slots/read-blocked-slots.ts';
import { t } from '../../catalogue/messages.ts';
import { catchInvalid } from '../../graphql/errors/validation-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../graphql/invalid-input.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { executeChange } from '../agenda-change-results.ts';
import { CHANGE_PLANNERS } from '../change-registry.ts';
import { planBlockedSpans } from '../changes/plan-blocked-slots.ts';
import {
  BlockedTimes,
  BlockedTimesInput,
  BlockedTimesResult,
  ChangeBlockedSlotResult,
  ChangeBlockedSlotSuccess,
} from './blocked-slots.types.ts';
import { ChangeBlockedSlotInput } from './change-blocked-slot-input.types.ts';

@Resolver()
export class BlockedSlotChangesResolver {
  @StaffOnly('blockSlots')
  @Query(() => BlockedTimesResult, {
    description: 'Staff only. The times that `blockSlots` would block. Nothing is changed.',
  })
  async blockedTimes(
    @Arg('input', () => BlockedTimesInput, { description: 'Time and repetition.' }) input: BlockedTimesInput,
    @Ctx() { ctx }: GraphQLContext,
  ): Promise<typeof BlockedTimesResult> {
    const planned = await catchInvalid(async () => planBlockedSpans(ctx, input));
    if ('errors' in planned) return invalidInput(ctx, planned);
    const { spans, skippedDates } = planned;
    const iso = (instant: number) => isoIn(ctx.municipality.timeZone, instant);
    const times = spans.map(({ start, end }) => ({ startsAt: iso(start), endsAt: iso(end) }));
    return Object.assign(new BlockedTimes(), { times, skippedDates });
  }

  @StaffOnly('blockSlots')
  @Mutation(() => ChangeBlockedSlotResult, {
    description: 'Staff only. Modifica: changes the time or reason of a blocked slot, or of its series.',
  })
  async changeBlockedSlot(
    @Arg('input', () => ChangeBlockedSlotInput, { description: 'Slot, time and reason.' })
    input: ChangeBlockedSlotInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangeBlockedSlotResult> {
    const { ctx } = context;
    const readSlot = async () => readBlockedSlot(ctx, input.blockedSlotId);
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.changeBlockedSlot(context, input),
      async (_, bookings) => Object.assign(new ChangeBlockedSlotSuccess(), { blockedSlot: await readSlot(), bookings }),
      async () => problem(new BlockedSlotConflict(), t(ctx.locale, 'recordChanged'), { blockedSlot: await readSlot() }),
    );
  }
}
