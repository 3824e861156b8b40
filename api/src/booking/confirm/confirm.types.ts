import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.ts';
import { BookedService, BookingType } from '../booking.types.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';

@ObjectType({ simpleResolvers: true, description: 'A booking that the citizen must confirm.' })
export class PendingBooking {
  @Field(() => BookingType, { description: 'The booking: REQUESTED until it is confirmed.' })
  booking!: BookingType;

  @Field(() => Boolean, { description: 'The deadline has passed, and the slot is free for others.' })
  expired!: boolean;

  @Field(() => String, { description: "Token of the booking's page, /prenotazione#token." })
  pageToken!: string;
}

@InputType({ description: 'A request to confirm.' })
export class ConfirmBookingInput {
  @Field(() => String, {
    description: 'Token of the confirmation link. The token that `book` returns is not accepted.',
  })
  token!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The booking is confirmed; the mail with the appointment is queued.',
})
export class ConfirmBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;

  @Field(() => String, { description: "Token of the booking's page, /prenotazione#token." })
  pageToken!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'The booking was not confirmed in time; its slot is free for others.',
})
export class ConfirmationExpired extends Problem {
  @Field(() => BookedService, { description: 'Service to book again.' })
  service!: BookedService;
}

export const ConfirmBookingResult = createUnionType({
  name: 'ConfirmBookingResult',
  description: 'Result of a confirmation.',
  types: () => [ConfirmBookingSuccess, ConfirmationExpired, BookingNotFound] as const,
});
