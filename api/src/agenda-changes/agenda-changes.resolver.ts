import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readBlockedSlots } from '../agenda/blocked-slots/read-blocked-slots.ts';
import { catchInvalid } from '../graphql/errors/validation-error.ts';
import { invalidInput } from '../graphql/invalid-input.ts';
import { badInput } from '../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { StaffOnly } from '../staff/authorization.ts';
import { previewChange } from './apply-change.ts';
import { BlockSlotsResult, BlockSlotsSuccess, ChangePreview, PreviewChangeResult } from './agenda-change.types.ts';
import type { PlannedChange } from './agenda-change.ts';
import { CHANGE_PLANNERS } from './change-registry.ts';
import { executeChange, toAffectedBooking } from './agenda-change-results.ts';
import { BlockSlotsInput, PreviewChangeInput } from './change-inputs.types.ts';
import { createBookingAccess } from './resolutions/booking-access.ts';

@Resolver()
export class AgendaChangesResolver {
  @StaffOnly('blockSlots')
  @Query(() => PreviewChangeResult, {
    complexity: 100,
    description:
      'Staff only. Previews a change: affected bookings with proposed times, and which moves are not possible. ' +
      'Nothing is changed.',
  })
  async previewChange(
    @Arg('input', () => PreviewChangeInput, { description: 'The change.' }) input: PreviewChangeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PreviewChangeResult> {
    const { ctx } = context;
    const change = await catchInvalid(() => planOnlyChange(context, input));
    if ('errors' in change) return invalidInput(ctx, change);
    const resolutions = Object.values(input).flatMap((one) => one?.resolutions ?? []);
    const preview = await previewChange(ctx, change, resolutions, createBookingAccess(context));
    if ('errors' in preview) return invalidInput(ctx, preview);
    const affectedBookings = preview.affected.map((one) => toAffectedBooking(ctx, one));
    return Object.assign(new ChangePreview(), { affectedBookings, refusedMoves: preview.refused });
  }

  @StaffOnly('blockSlots')
  @Mutation(() => BlockSlotsResult, {
    description: 'Staff only. Blocca: blocks time, so that these operators cannot be booked.',
  })
  async blockSlots(
    @Arg('input', () => BlockSlotsInput, { description: 'Operators and time.' }) input: BlockSlotsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof BlockSlotsResult> {
    return executeChange(
      context,
      input,
      () => CHANGE_PLANNERS.blockSlots(context, input),
      async (seriesId, bookings) => {
        const blockedSlots = await readBlockedSlots(context.ctx, { operatorIds: null, seriesId });
        return Object.assign(new BlockSlotsSuccess(), { blockedSlots, bookings });
      },
    );
  }
}

async function planOnlyChange(context: GraphQLContext, input: PreviewChangeInput): Promise<PlannedChange> {
  const planners = Object.entries(CHANGE_PLANNERS).flatMap(([name, planChange]) => {
    const changeInput = input[name as keyof PreviewChangeInput];
    return changeInput ? [() => planChange(context, changeInput as never)] : [];
  });
  const [only] = planners;
  if (only === undefined || planners.length > 1) throw badInput('PreviewChangeInput: exactly one change.');
  return only();
}
