import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readBlockedSlots } from '../agenda/blocked-slots/read-blocked-slots.ts';
import { catchInvalid } from '../graphql/run-in-transaction.ts';
import { invalidInput } from '../graphql/invalid-input.ts';
import { badInput } from '../graphql/user-input-error.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { StaffOnly } from '../staff/authorization.ts';
import { previewChange } from './apply-change.ts';
import { BlockSlotsResult, BlockSlotsSuccess, ChangePreview, PreviewChangeResult } from './agenda-change.types.ts';
import type { PlannedChange } from './agenda-change.ts';
import { CHANGE_PLANNERS } from './change-registry.ts';
import { executeChange, toAffectedBooking } from './agenda-change-results.ts';
import { BlockSlotsInput, PreviewChangeInput } from './change-inputs.types.ts';

@Resolver()
export class AgendaChangesResolver {
  @StaffOnly('blockSlots')
  @Query(() => PreviewChangeResult, {
    description: 'Staff only. Which bookings a change would hit, and where each could go; nothing is done.',
  })
  async previewChange(
    @Arg('input', () => PreviewChangeInput, { description: 'The change.' }) input: PreviewChangeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PreviewChangeResult> {
    const { ctx } = context;
    const plan = await catchInvalid(() => onlyPlan(context, input));
    if ('errors' in plan) return invalidInput(ctx, plan);
    const hits = await previewChange(ctx, plan);
    if ('errors' in hits) return invalidInput(ctx, hits);
    return Object.assign(new ChangePreview(), { affectedBookings: hits.map((hit) => toAffectedBooking(ctx, hit)) });
  }

  @StaffOnly('blockSlots')
  @Mutation(() => BlockSlotsResult, { description: 'Staff only. Blocca: nobody can book these operators then.' })
  async blockSlots(
    @Arg('input', () => BlockSlotsInput, { description: 'Who and when.' }) input: BlockSlotsInput,
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

async function onlyPlan(context: GraphQLContext, input: PreviewChangeInput): Promise<PlannedChange> {
  const plans = Object.entries(CHANGE_PLANNERS).flatMap(([change, plan]) => {
    const own = input[change as keyof PreviewChangeInput];
    return own ? [() => plan(context, own as never)] : [];
  });
  const [only] = plans;
  if (only === undefined || plans.length > 1) throw badInput('PreviewChangeInput: exactly one change.');
  return only();
}
