import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/problem.ts';
import { BookingType } from '../booking.types.ts';

@InputType({ description: 'A request to cancel.' })
export class CancelBookingInput {
  @Field(() => String, { description: "The secret of the mail's link." })
  token!: string;

  @Field(() => String, { defaultValue: '', description: '"Motivo", at most 200 characters; repeated in the mail.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Cancelled; its time is free again and a mail says so.' })
export class CancelBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;
}

@ObjectType({
  implements: Problem,
  description: 'The token is unknown, forged or already used: one and the same answer.',
})
export class BookingNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'It begins too soon, or has begun; the office can still be called.' })
export class TooLateToCancel extends Problem {}

export const CancelBookingResult = createUnionType({
  name: 'CancelBookingResult',
  description: 'How a request to cancel ends.',
  types: () => [CancelBookingSuccess, BookingNotFound, TooLateToCancel] as const,
});
