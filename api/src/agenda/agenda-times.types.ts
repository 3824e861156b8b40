import { Field, ID, Int, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { listComplexity } from '../graphql/list-complexity.ts';
import { OperatorType } from '../catalogue/places/place.types.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { TimeSpan } from './day-view/agenda.types.ts';

/** Values of the GraphQL enum `ClosureKind`. */
export const ClosureKind = {
  HOLIDAY: 'HOLIDAY',
  PATRON_SAINT: 'PATRON_SAINT',
  EXTRAORDINARY: 'EXTRAORDINARY',
} as const;
registerEnumType(ClosureKind, {
  name: 'ClosureKind',
  description: 'Staff only. The reason why a whole day is closed.',
  valuesConfig: {
    HOLIDAY: { description: 'Festività nazionale.' },
    PATRON_SAINT: { description: 'Santo patrono.' },
    EXTRAORDINARY: { description: 'Chiusura straordinaria, decided by the office.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Chiusura: whole days on which a place, or the comune, is closed.',
})
export class Closure {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The place. Null if the whole comune is closed.' })
  placeId!: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included.' })
  until!: string;

  @Field(() => ClosureKind, { description: 'Kind of closure.' })
  kind!: keyof typeof ClosureKind;

  @Field(() => String, { description: 'Reason shown to citizens.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. A holiday. The office is closed unless it chose to open.',
})
export class Holiday {
  @Field(() => LocalDate, { description: 'Date of the holiday.' })
  date!: string;

  @Field(() => String, { description: 'Name of the holiday.' })
  name!: string;

  @Field(() => ClosureKind, { description: 'HOLIDAY for a national holiday, PATRON_SAINT for the patron saint.' })
  kind!: keyof typeof ClosureKind;

  @Field(() => Boolean, { description: 'Whether the whole comune is open on this holiday.' })
  open!: boolean;

  @Field(() => [ID], { complexity: listComplexity(), description: 'Places that are open on this holiday.' })
  openPlaceIds!: string[];
}

@ObjectType('BlockedSlot', {
  simpleResolvers: true,
  description: 'Staff only. Fascia bloccata: time in which an operator cannot be booked at any place.',
})
export class BlockedSlotType extends TimeSpan {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => OperatorType, { description: 'The blocked operator.' })
  operator!: OperatorType;

  @Field(() => String, { description: 'Reason, shown to staff only.' })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the series, shared by all slots blocked in one request. Null for a slot without a series.',
  })
  seriesId!: string | null;

  @Field(() => Int, { description: 'Number of blocked slots in the series, including this one.' })
  seriesLength!: number;

  @Field(() => String, { nullable: true, description: 'Name of the staff member who blocked it.' })
  blockedBy!: string | null;

  @Field(() => String, { description: 'Changes with the slot. Send it back with `changeBlockedSlot` for scope ONE.' })
  version!: string;

  @Field(() => String, {
    description: 'Changes with any slot of the series. Send it back with `changeBlockedSlot` for the other scopes.',
  })
  seriesVersion!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A page of blocked slots, earliest first.' })
export class BlockedSlotPage {
  @Field(() => [BlockedSlotType], { complexity: listComplexity(1), description: 'The slots.' })
  nodes!: BlockedSlotType[];

  @Field(() => String, { nullable: true, description: 'Cursor of the next page for `after`; null on the last page.' })
  endCursor!: string | null;
}

@InputType({ description: 'Staff only. Filter for blocked slots.' })
export class BlockedSlotsInput {
  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 400 days in all.' })
  to!: string;

  @Field(() => ID, { nullable: true, description: 'Limits the result to this operator.' })
  operatorId?: string | null;
}

@InputType({ description: 'Staff only. Filter for a page of blocked slots.' })
export class BlockedSlotPageInput {
  @Field(() => LocalDate, { description: 'Slots that end on this day or later.' })
  from!: string;

  @Field(() => ID, { nullable: true, description: 'Limits the result to this operator.' })
  operatorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Limits the result to the operators of this place.' })
  placeId?: string | null;
}
