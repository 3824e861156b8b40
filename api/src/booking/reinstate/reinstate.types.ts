import { OVERRIDE } from '../override/override-description.ts';
import { createUnionType, Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { SlotNotOffered } from '../create/book.types.ts';
import { BookingActRefused, BookingTimeTaken } from '../staff/booking-problems.types.ts';
import { BookingConflict, StaffBookingSuccess } from '../staff/staff-booking-mutations.types.ts';

@InputType({ description: 'Staff only. A booking that is to be valid again.' })
export class StaffReinstateBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read; another value causes a BookingConflict.' })
  sequence!: number;

  @Field(() => DateTime, { nullable: true, description: 'Another start; null: its own time, if that is still free.' })
  startsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Operator at another start; null: any free operator.' })
  operatorId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the citizen gets a mail.' })
  notifyCitizen!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: OVERRIDE })
  override!: boolean;
}

export const StaffReinstateBookingResult = createUnionType({
  name: 'StaffReinstateBookingResult',
  description: 'Staff only. Result of making a booking valid again.',
  types: () =>
    [
      StaffBookingSuccess,
      BookingTimeTaken,
      SlotNotOffered,
      BookingActRefused,
      BookingConflict,
      BookingNotFound,
    ] as const,
});
