import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { InvalidInput } from '../../graphql/problem.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingConflict, StaffBookingSuccess } from '../staff/staff-booking-mutations.types.ts';

@InputType({ description: 'Staff only. The internal note of a booking as it should be.' })
export class SetInternalNoteInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => String, {
    description: 'The `version` of the note that the client read. Another value causes a conflict.',
  })
  version!: string;

  @Field(() => String, { description: 'The note, at most 500 characters; empty removes it.' })
  text!: string;
}

export const SetInternalNoteResult = createUnionType({
  name: 'SetInternalNoteResult',
  description: 'Staff only. Result of writing an internal note.',
  types: () => [StaffBookingSuccess, BookingConflict, BookingNotFound, InvalidInput] as const,
});
