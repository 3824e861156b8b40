import { createUnionType, Field, ID, InputType, Int } from 'type-graphql';
import { InvalidInput } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import { BookingActRefused } from '../staff/booking-problems.types.ts';
import { BookingConflict, StaffBookingSuccess } from '../staff/staff-booking-mutations.types.ts';

@InputType({ description: 'Staff only. The new service of a booking.' })
export class StaffChangeServiceInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read; another value causes a BookingConflict.' })
  sequence!: number;

  @Field(() => ID, { description: 'The new service, at a place whose bookings the caller may manage.' })
  serviceId!: string;

  @Field(() => DateTime, { nullable: true, description: 'Another start; null: the start stays.' })
  startsAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Operator; null: the same operator if they offer the service and are free, otherwise any other.',
  })
  operatorId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the citizen gets a mail.' })
  notifyCitizen!: boolean;
}

export const StaffChangeServiceResult = createUnionType({
  name: 'StaffChangeServiceResult',
  description: 'Staff only. Result of giving a booking another service.',
  types: () =>
    [
      StaffBookingSuccess,
      SlotTaken,
      SlotNotOffered,
      BookingActRefused,
      BookingConflict,
      BookingNotFound,
      InvalidInput,
    ] as const,
});
