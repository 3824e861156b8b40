import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import { VisitItemInput } from '../visit/visit.types.ts';

const TOKEN =
  'Secret of the browser, 16 to 100 characters that nobody can guess (a UUID). It holds one time at a time.';

@InputType({ description: 'A time to hold while the citizen fills in the form.' })
export class HoldTimeInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Operator; null: any free operator.' })
  operatorId?: string | null;

  @Field(() => DateTime, { description: 'One of the free starts that `availability` returned.' })
  startsAt!: Date;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'People whom the service is for, 1 to `Service.maxPeople` as for `book`.',
  })
  people!: number;

  @Field(() => [VisitItemInput], {
    defaultValue: [],
    description: 'Further services of the visit, at most 4, each with its people. One operator must offer all.',
  })
  further!: VisitItemInput[];

  @Field(() => String, { description: TOKEN })
  holdToken!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Solution of a `bookingChallenge`, if one is required, as for `book`. Accepted once.',
  })
  proof?: string | null;
}

@InputType({ description: 'A hold whose holder needs more time.' })
export class ExtendHoldInput {
  @Field(() => String, { description: 'The `holdToken` of the hold.' })
  holdToken!: string;
}

@InputType({ description: 'A hold that is no longer needed.' })
export class ReleaseHoldInput {
  @Field(() => String, { description: 'The `holdToken` of the hold.' })
  holdToken!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the page is being left: the hold then ends after 20 seconds, and `holdTime` for the same time keeps it. A page that is reloaded does so.',
  })
  leaving!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A time that is taken for everybody but the holder of its token.' })
export class TimeHold {
  @Field(() => DateTime, { description: 'Start of the appointment.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'When the hold ends. `book` still books the time afterwards if it is free.' })
  heldUntil!: string;

  @Field(() => Int, { description: 'Seconds from this answer to `heldUntil`, for devices whose clock is wrong.' })
  secondsLeft!: number;

  @Field(() => Boolean, { description: 'Whether `extendHold` can hold the time ten minutes longer.' })
  extendable!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'The time is held; a time that the token held before is free.' })
export class HoldTimeSuccess {
  @Field(() => TimeHold, { description: 'The hold.' })
  hold!: TimeHold;
}

@ObjectType({ implements: Problem, description: 'The service holds no times: they are free until they are booked.' })
export class TimesNotHeld extends Problem {}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'The network holds as many times of the service as possible. Booking without a hold is still possible.',
})
export class TooManyHolds extends Problem {
  @Field(() => Int, { description: 'Maximum live holds of a service per network.' })
  limit!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The time is held longer.' })
export class ExtendHoldSuccess {
  @Field(() => TimeHold, { description: 'The hold.' })
  hold!: TimeHold;
}

@ObjectType({ implements: Problem, description: 'The hold has ended, or the token never held a time.' })
export class HoldEnded extends Problem {}

@ObjectType({ simpleResolvers: true, implements: Problem, description: 'The hold was extended before: once is all.' })
export class HoldExtendedAlready extends Problem {
  @Field(() => TimeHold, { description: 'The hold.' })
  hold!: TimeHold;
}

@ObjectType({ simpleResolvers: true, description: 'The token holds no time any more, or for seconds only if leaving.' })
export class ReleaseHoldSuccess {
  @Field(() => Boolean, { description: 'False if the token held no time.' })
  released!: boolean;
}

export const HoldTimeResult = createUnionType({
  name: 'HoldTimeResult',
  description: 'Result of holding a time. After a problem the token holds what it held before.',
  types: () => [HoldTimeSuccess, SlotTaken, SlotNotOffered, TimesNotHeld, TooManyHolds, InvalidInput] as const,
});

export const ExtendHoldResult = createUnionType({
  name: 'ExtendHoldResult',
  description: 'Result of asking for more time.',
  types: () => [ExtendHoldSuccess, HoldEnded, HoldExtendedAlready] as const,
});

export const ReleaseHoldResult = createUnionType({
  name: 'ReleaseHoldResult',
  description: 'Result of freeing a held time.',
  types: () => [ReleaseHoldSuccess] as const,
});
