import { createUnionType, Field, ID, InputType, Int } from 'type-graphql';
import { InvalidInput } from '../../graphql/problem.ts';
import { OnBehalfApplicantInput } from '../applicant/applicant.types.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingConflict, StaffBookingSuccess } from '../staff/staff-booking-mutations.types.ts';

@InputType({ description: 'Staff only. The data of a booking as they should be.' })
export class StaffCorrectBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read.' })
  sequence!: number;

  @Field(() => OnBehalfApplicantInput, { description: 'All data of the applicant, corrected or not.' })
  applicant!: OnBehalfApplicantInput;

  @Field(() => String, { description: 'Notes of the citizen, at most 200 characters.' })
  notes!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether the citizen gets a mail if it would say something new. A new address of a booking that is to be confirmed gets its mail in any case.',
  })
  notifyCitizen!: boolean;
}

export const StaffCorrectBookingResult = createUnionType({
  name: 'StaffCorrectBookingResult',
  description: 'Staff only. Result of a correction.',
  types: () => [StaffBookingSuccess, BookingConflict, BookingNotFound, InvalidInput] as const,
});
