import { Field, ID, Int, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { OperatorType } from '../catalogue/places/place.types.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { TimeSpan } from './day-view/agenda.types.ts';

/** Closure kinds by the names they have in the schema. */
export const ClosureKind = {
  HOLIDAY: 'HOLIDAY',
  PATRON_SAINT: 'PATRON_SAINT',
  EXTRAORDINARY: 'EXTRAORDINARY',
} as const;
registerEnumType(ClosureKind, {
  name: 'ClosureKind',
  description: 'Staff only. Why a whole day is closed.',
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

  @Field(() => ID, { nullable: true, description: 'Which place; null: the whole comune.' })
  placeId!: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included.' })
  until!: string;

  @Field(() => ClosureKind, { description: 'Why.' })
  kind!: keyof typeof ClosureKind;

  @Field(() => String, { description: 'As citizens read it.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. A holiday of a year: closed by itself, unless the office chose to open.',
})
export class Holiday {
  @Field(() => LocalDate, { description: 'The date.' })
  date!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ClosureKind, { description: 'National, or the patron saint.' })
  kind!: keyof typeof ClosureKind;

  @Field(() => Boolean, { description: 'Whether the whole comune is open all the same.' })
  open!: boolean;

  @Field(() => [ID], { description: 'Places that are open all the same.' })
  openPlaceIds!: string[];
}

@ObjectType('BlockedSlot', {
  simpleResolvers: true,
  description: 'Staff only. Fascia bloccata: an operator who is not to be booked, at any place.',
})
export class BlockedSlotType extends TimeSpan {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => OperatorType, { description: 'Who.' })
  operator!: OperatorType;

  @Field(() => String, { description: 'Why, for staff.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'The same for all that were blocked in one go.' })
  seriesId!: string | null;

  @Field(() => Int, { description: 'How many blocked slots there are in that go, this one counted.' })
  seriesLength!: number;

  @Field(() => String, { nullable: true, description: 'Name of the member of staff who blocked it.' })
  blockedBy!: string | null;
}

@InputType({ description: 'Staff only. Which blocked slots.' })
export class BlockedSlotsInput {
  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 400 days in all.' })
  to!: string;

  @Field(() => ID, { nullable: true, description: 'Only of this operator.' })
  operatorId?: string | null;
}
