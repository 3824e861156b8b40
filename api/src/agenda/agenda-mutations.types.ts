import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InvalidInput, Problem } from '../graphql/problem.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { BlockedSlotType, Holiday } from './agenda-times.types.ts';

@InputType({ description: 'Staff only. A holiday on which a place opens.' })
export class OpenOnHolidayInput {
  @Field(() => LocalDate, { description: 'The holiday, today or later.' })
  date!: string;

  @Field(() => ID, { nullable: true, description: 'The place. Null opens the whole comune.' })
  placeId?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The opening was saved.' })
export class OpenOnHolidaySuccess {
  @Field(() => Holiday, { description: 'The holiday after the change.' })
  holiday!: Holiday;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The closure was removed.' })
export class RemoveClosureSuccess {
  @Field(() => ID, { description: 'Id of the removed closure.' })
  closureId!: string;
}

/** Values of the GraphQL enum `UnblockScope`. */
export const UnblockScopes = { ONE: 'ONE', FOLLOWING: 'FOLLOWING', SERIES: 'SERIES' } as const;
registerEnumType(UnblockScopes, {
  name: 'UnblockScope',
  description: 'Staff only. Which blocked slots of a series to remove or change.',
  valuesConfig: {
    ONE: { description: 'Only this blocked slot.' },
    FOLLOWING: { description: 'This blocked slot and those of the series that start at the same time or later.' },
    SERIES: { description: 'The whole series.' },
  },
});

@InputType({ description: 'Staff only. Blocked slots to remove.' })
export class UnblockSlotsInput {
  @Field(() => ID, { description: 'A blocked slot.' })
  blockedSlotId!: string;

  @Field(() => UnblockScopes, {
    description: 'Which other slots of its series to remove. Those that are over stay, because statistics count them.',
  })
  scope!: keyof typeof UnblockScopes;

  @Field(() => String, {
    nullable: true,
    description:
      '`BlockedSlot.version` that was read for scope ONE, otherwise `BlockedSlot.seriesVersion`. Null: no check.',
  })
  version?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The blocked slots were removed.' })
export class UnblockSlotsSuccess {
  @Field(() => Int, { description: 'Number of removed blocked slots.' })
  unblocked!: number;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The blocked slot changed after the client read it. Nothing was changed.',
})
export class BlockedSlotConflict extends Problem {
  @Field(() => BlockedSlotType, { nullable: true, description: 'The slot as it is now. Null if it was removed.' })
  blockedSlot!: BlockedSlotType | null;
}

export const OpenOnHolidayResult = createUnionType({
  name: 'OpenOnHolidayResult',
  description: 'Staff only. Result of `openOnHoliday`.',
  types: () => [OpenOnHolidaySuccess, InvalidInput] as const,
});

export const RemoveClosureResult = createUnionType({
  name: 'RemoveClosureResult',
  description: 'Staff only. Result of `removeClosure`.',
  types: () => [RemoveClosureSuccess, InvalidInput] as const,
});

export const UnblockSlotsResult = createUnionType({
  name: 'UnblockSlotsResult',
  description: 'Staff only. Result of `unblockSlots`.',
  types: () => [UnblockSlotsSuccess, BlockedSlotConflict, InvalidInput] as const,
});
