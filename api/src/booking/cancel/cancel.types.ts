import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.ts';
import { BookingType } from '../booking.types.ts';

@InputType({ description: 'A request to cancel.' })
export class CancelBookingInput {
  @Field(() => String, { description: 'Token of the mail link.' })
  token!: string;

  @Field(() => String, { defaultValue: '', description: '"Motivo", at most 200 characters; repeated in the mail.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The booking is cancelled, its slot is free and a mail is queued.' })
export class CancelBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;
}

@ObjectType({
  implements: Problem,
  description: 'The token is unknown, forged or no longer valid; the cases are not distinguished.',
})
export class BookingNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'The booking was cancelled or released, or its appointment is over: citizens can no longer change it. `bookingByToken` returns it as it is now.',
})
export class BookingClosed extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The cancellation deadline has passed; the citizen can call the office.',
})
export class TooLateToCancel extends Problem {}

export const CancelBookingResult = createUnionType({
  name: 'CancelBookingResult',
  description: 'Result of a cancellation.',
  types: () => [CancelBookingSuccess, BookingNotFound, BookingClosed, TooLateToCancel] as const,
});
