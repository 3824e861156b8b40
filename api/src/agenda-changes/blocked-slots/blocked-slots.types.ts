import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { BlockedSlotConflict } from '../../agenda/agenda-mutations.types.ts';
import { BlockedSlotType } from '../../agenda/agenda-times.types.ts';
import { TimeSpan } from '../../agenda/day-view/agenda.types.ts';
import { RecurrenceInput } from '../../agenda/recurrence/recurrence.types.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { DateTime, LocalDate } from '../../graphql/scalars.ts';
import { ProposedTimeTaken, ResolutionRequired } from '../agenda-change.types.ts';
import { AffectedBookingsSummary } from '../resolutions/resolved-booking.types.ts';

@InputType({ description: 'Staff only. A time to block and how it repeats, as in `BlockSlotsInput`.' })
export class BlockedTimesInput {
  @Field(() => DateTime, { description: 'First start.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'First end, excluded.' })
  endsAt!: Date;

  @Field(() => RecurrenceInput, { nullable: true, description: 'Repetition. Null means once.' })
  recurrence?: RecurrenceInput | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The times that a request would block.' })
export class BlockedTimes {
  @Field(() => [TimeSpan], { complexity: listComplexity(), description: 'The times, earliest first.' })
  times!: TimeSpan[];

  @Field(() => [LocalDate], {
    complexity: listComplexity(),
    description: 'Dates that are left out, because the clock change skips this time.',
  })
  skippedDates!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The blocked slot was changed.' })
export class ChangeBlockedSlotSuccess {
  @Field(() => BlockedSlotType, { nullable: true, description: 'The slot. Null if the clock change skips its time.' })
  blockedSlot!: BlockedSlotType | null;

  @Field(() => AffectedBookingsSummary, { description: 'Affected bookings by resolution.' })
  bookings!: AffectedBookingsSummary;
}

export const BlockedTimesResult = createUnionType({
  name: 'BlockedTimesResult',
  description: 'Staff only. Result of `blockedTimes`.',
  types: () => [BlockedTimes, InvalidInput] as const,
});

export const ChangeBlockedSlotResult = createUnionType({
  name: 'ChangeBlockedSlotResult',
  description: 'Staff only. Result of `changeBlockedSlot`.',
  types: () =>
    [ChangeBlockedSlotSuccess, BlockedSlotConflict, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});
