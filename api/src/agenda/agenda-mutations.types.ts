import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InvalidInput } from '../graphql/problem.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { Holiday } from './agenda-times.types.ts';

@InputType({ description: 'Staff only. A holiday on which to open.' })
export class OpenOnHolidayInput {
  @Field(() => LocalDate, { description: 'The holiday, from today on.' })
  date!: string;

  @Field(() => ID, { nullable: true, description: 'Which place; null: the whole comune.' })
  placeId?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Open on that holiday.' })
export class OpenOnHolidaySuccess {
  @Field(() => Holiday, { description: 'The holiday as it is now.' })
  holiday!: Holiday;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Open again on those days.' })
export class RemoveClosureSuccess {
  @Field(() => ID, { description: 'The closure that is no more.' })
  closureId!: string;
}

/** Scopes by the names they have in the schema. */
export const UnblockScopes = { ONE: 'ONE', FOLLOWING: 'FOLLOWING', SERIES: 'SERIES' } as const;
registerEnumType(UnblockScopes, {
  name: 'UnblockScope',
  description: 'Staff only. How much of what was blocked in one go.',
  valuesConfig: {
    ONE: { description: 'Only this one.' },
    FOLLOWING: { description: 'This one and what begins at its time or later.' },
    SERIES: { description: 'All of it.' },
  },
});

@InputType({ description: 'Staff only. What is to be bookable again.' })
export class UnblockSlotsInput {
  @Field(() => ID, { description: 'A blocked slot.' })
  blockedSlotId!: string;

  @Field(() => UnblockScopes, { description: 'Whether others of its series go with it.' })
  scope!: keyof typeof UnblockScopes;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Bookable again.' })
export class UnblockSlotsSuccess {
  @Field(() => Int, { description: 'How many blocked slots there were.' })
  unblocked!: number;
}

export const OpenOnHolidayResult = createUnionType({
  name: 'OpenOnHolidayResult',
  description: 'Staff only. How opening on a holiday ends.',
  types: () => [OpenOnHolidaySuccess, InvalidInput] as const,
});

export const RemoveClosureResult = createUnionType({
  name: 'RemoveClosureResult',
  description: 'Staff only. How taking a closure back ends.',
  types: () => [RemoveClosureSuccess, InvalidInput] as const,
});

export const UnblockSlotsResult = createUnionType({
  name: 'UnblockSlotsResult',
  description: 'Staff only. How unblocking ends.',
  types: () => [UnblockSlotsSuccess, InvalidInput] as const,
});
