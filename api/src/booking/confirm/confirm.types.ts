import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.ts';
import { BookedService, BookingType } from '../booking.types.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';

@ObjectType({ simpleResolvers: true, description: 'What the mail asks to be confirmed, as it stands.' })
export class PendingBooking {
  @Field(() => BookingType, { description: 'The booking: REQUESTED until it is confirmed.' })
  booking!: BookingType;

  @Field(() => Boolean, { description: 'Whether it is too late: its time is for others again.' })
  expired!: boolean;
}

@InputType({ description: 'A request to confirm.' })
export class ConfirmBookingInput {
  @Field(() => String, { description: "The secret of the mail's link; the one that `book` answers does not do." })
  token!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Confirmed, now or before; the mail with the appointment is on its way.',
})
export class ConfirmBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Nobody confirmed it in time, and the time is for others again.',
})
export class ConfirmationExpired extends Problem {
  @Field(() => BookedService, { description: 'What to book again.' })
  service!: BookedService;
}

export const ConfirmBookingResult = createUnionType({
  name: 'ConfirmBookingResult',
  description: 'How a request to confirm ends.',
  types: () => [ConfirmBookingSuccess, ConfirmationExpired, BookingNotFound] as const,
});
