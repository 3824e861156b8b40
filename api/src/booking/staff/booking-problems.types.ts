import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OperatorType } from '../../catalogue/places/place.types.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { Problem } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { StaffBooking } from './staff-booking.types.ts';

/** Reasons why an act on a booking is refused, with their descriptions in the schema. */
const REFUSALS = {
  NOT_STARTED: { description: 'The appointment is still to come, so its time stays held.' },
  OTHER_DAY: { description: 'The appointment is on another day.' },
  OVER: { description: 'The appointment is over.' },
  CANCELLED: { description: 'The booking was cancelled.' },
  NO_SHOW: { description: 'The citizen did not come.' },
  NO_EMAIL: { description: 'The booking has no e-mail address.' },
} as const;

/** Enum values of the reasons in the schema. */
export const BookingActRefusal = Object.fromEntries(Object.keys(REFUSALS).map((reason) => [reason, reason])) as {
  [Reason in keyof typeof REFUSALS]: Reason;
};
registerEnumType(BookingActRefusal, {
  name: 'BookingActRefusal',
  description: 'Staff only. Why an act on a booking is refused.',
  valuesConfig: REFUSALS,
});

@ObjectType({ implements: Problem, description: 'Staff only. The act is not possible for this booking at this time.' })
export class BookingActRefused extends Problem {
  @Field(() => BookingActRefusal, { description: 'The reason; `message` says it in words.' })
  reason!: keyof typeof BookingActRefusal;

  @Field(() => StaffBooking, { description: 'The booking as it is.' })
  booking!: StaffBooking;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A free time of an operator.' })
export class FreeTime {
  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => OperatorType, { description: 'The operator who is free.' })
  operator!: OperatorType;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Staff only. The booking held no time any more, and other bookings hold it now.',
})
export class BookingTimeTaken extends Problem {
  @Field(() => StaffBooking, { description: 'The booking as it is.' })
  booking!: StaffBooking;

  @Field(() => [StaffBooking], {
    complexity: listComplexity(),
    description: 'Bookings that hold the time, earliest first; only those that the caller may manage.',
  })
  holders!: StaffBooking[];

  @Field(() => FreeTime, {
    nullable: true,
    description: 'First free time at which the booking fits, from its start on; null if there is none.',
  })
  nextFree!: () => Promise<FreeTime | null>;
}
