import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { DateTime, LocalDate } from '../../graphql/scalars.ts';
import { BookingType } from '../booking.types.ts';
import { BookingClosed, BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingChanged } from '../correct/citizen-correction.types.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';

@InputType({ description: 'Requested times for a booking.' })
export class RescheduleAvailabilityInput {
  @Field(() => String, { description: 'Token of the mail link.' })
  token!: string;

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 62 days in all.' })
  to!: string;
}

@InputType({ description: 'A change of time by the citizen. Service and place stay.' })
export class RescheduleBookingInput {
  @Field(() => String, { description: 'Token of the mail link.' })
  token!: string;

  @Field(() => DateTime, { description: 'One of the free starts that `rescheduleAvailability` returned.' })
  startsAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Operator; null: any free operator, or the one whom the citizen chose when booking.',
  })
  operatorId?: string | null;

  @Field(() => Int, { description: 'The `sequence` that the client read.' })
  sequence!: number;

  @Field(() => ID, {
    description:
      'Idempotency key created by the client for each change, 8 to 100 characters (a UUID). Repeating the request with the same key changes nothing more.',
  })
  idempotencyKey!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The booking has the new time, its old time is free and a mail is queued.',
})
export class RescheduleBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;
}

@ObjectType({
  implements: Problem,
  description:
    'The deadline for changes, which is that for cancellations, has passed; the citizen can call the office.',
})
export class TooLateToReschedule extends Problem {}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'The citizen has changed the time of the booking as often as possible; the office can change it again.',
})
export class TooManyChanges extends Problem {
  @Field(() => Int, { description: 'Maximum changes of one booking by its citizen.' })
  limit!: number;
}

export const RescheduleBookingResult = createUnionType({
  name: 'RescheduleBookingResult',
  description: 'Result of a change of time by the citizen.',
  types: () =>
    [
      RescheduleBookingSuccess,
      SlotTaken,
      SlotNotOffered,
      BookingChanged,
      TooLateToReschedule,
      TooManyChanges,
      BookingClosed,
      BookingNotFound,
      InvalidInput,
    ] as const,
});
