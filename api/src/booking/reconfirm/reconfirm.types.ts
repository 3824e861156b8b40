import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BookingType } from '../booking.types.ts';
import { BookingClosed, BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingChanged } from '../correct/citizen-correction.types.ts';
import { BookingConflict, StaffBookingSuccess } from '../staff/staff-booking-mutations.types.ts';

@InputType({ description: 'A confirmation that the citizen will come.' })
export class ReconfirmBookingInput {
  @Field(() => String, { description: 'Token of the mail link.' })
  token!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read.' })
  sequence!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The attendance is confirmed: the slot is not released.' })
export class ReconfirmBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;
}

export const ReconfirmBookingResult = createUnionType({
  name: 'ReconfirmBookingResult',
  description: 'Result of confirming the attendance.',
  types: () => [ReconfirmBookingSuccess, BookingChanged, BookingClosed, BookingNotFound] as const,
});

@InputType({ description: 'Staff only. A confirmation of the attendance for a citizen who called or came.' })
export class StaffReconfirmBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read; another value causes a BookingConflict.' })
  sequence!: number;
}

export const StaffReconfirmBookingResult = createUnionType({
  name: 'StaffReconfirmBookingResult',
  description: 'Staff only. Result of confirming the attendance.',
  types: () => [StaffBookingSuccess, BookingConflict, BookingNotFound] as const,
});
