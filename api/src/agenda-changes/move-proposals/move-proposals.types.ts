import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FreeTime } from '../../booking/staff/booking-problems.types.ts';
import { StaffBooking } from '../../booking/staff/staff-booking.types.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { LocalDate } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. Bookings to move together.' })
export class ProposeMovesInput {
  @Field(() => [ID], { description: 'The bookings, at most 50.' })
  bookingIds!: string[];

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the new times; null: for each booking the day after it. A past day counts as today.',
  })
  from?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. New times for a booking.' })
export class MoveProposal {
  @Field(() => StaffBooking, { description: 'The booking as it is.' })
  booking!: StaffBooking;

  @Field(() => [FreeTime], {
    complexity: listComplexity(3),
    description:
      'At most three free times, each on a day of its own: the nearest days, at the time of day most like that of the ' +
      'booking, with any operator who offers the service. The first ones of all bookings do not overlap.',
  })
  proposals!: FreeTime[];
}
