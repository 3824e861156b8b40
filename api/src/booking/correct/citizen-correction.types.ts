import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { LinkNotValid } from '../../staff/passwords/password.types.ts';
import { ApplicantInput } from '../applicant/applicant.types.ts';
import { BookingType } from '../booking.types.ts';
import { BookingClosed, BookingNotFound } from '../cancel/cancel.types.ts';

@InputType({ description: 'The data of a booking as they should be, from its citizen.' })
export class CorrectBookingInput {
  @Field(() => String, { description: 'Token of the mail link.' })
  token!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read.' })
  sequence!: number;

  @Field(() => ApplicantInput, { description: 'All data of the applicant, corrected or not.' })
  applicant!: ApplicantInput;

  @Field(() => String, { description: 'Notes, at most 200 characters.' })
  notes!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The data are corrected and the mail with them is queued.' })
export class CorrectBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;

  @Field(() => String, {
    nullable: true,
    description:
      'The new e-mail address, which counts once it is confirmed with the link that was mailed to it; null if it stays.',
  })
  emailToConfirm!: string | null;
}

@ObjectType({ implements: Problem, description: 'The booking changed after the client read it; nothing was written.' })
export class BookingChanged extends Problem {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;
}

export const CorrectBookingResult = createUnionType({
  name: 'CorrectBookingResult',
  description: 'Result of a correction.',
  types: () => [CorrectBookingSuccess, BookingChanged, BookingClosed, BookingNotFound, InvalidInput] as const,
});

@InputType({ description: 'Confirmation of a new e-mail address.' })
export class ConfirmEmailChangeInput {
  @Field(() => String, { description: 'Token of the link that was mailed to the new address.' })
  token!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The booking has the new address; its former address gets a notice.',
})
export class ConfirmEmailChangeSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;

  @Field(() => String, { description: "New token of the booking's page; links with the former one open nothing." })
  pageToken!: string;
}

export const ConfirmEmailChangeResult = createUnionType({
  name: 'ConfirmEmailChangeResult',
  description: 'Result of the confirmation of a new e-mail address.',
  types: () => [ConfirmEmailChangeSuccess, BookingClosed, LinkNotValid] as const,
});
