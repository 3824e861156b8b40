import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CompanionInput, VisitItemInput } from '../visit/visit.types.ts';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { OnBehalfApplicantInput } from '../applicant/applicant.types.ts';
import { OVERRIDE } from '../override/override-description.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingActRefused } from './booking-problems.types.ts';
import { StaffBooking } from './staff-booking.types.ts';

/** Sources of bookings that staff create. */
export const OnBehalfSource = { PHONE: 'PHONE', DESK: 'DESK' } as const;
registerEnumType(OnBehalfSource, {
  name: 'OnBehalfSource',
  description: 'Staff only. Channel of the request.',
  valuesConfig: { PHONE: { description: 'By telephone.' }, DESK: { description: 'At the desk.' } },
});

@InputType({ description: 'Staff only. Request to book for a citizen who called or came to the office.' })
export class BookOnBehalfInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Operator; null: any free operator.' })
  operatorId?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'People whom the service is for, 1 to `Service.maxPeople`.' })
  people!: number;

  @Field(() => [VisitItemInput], { defaultValue: [], description: 'Further services of the visit, at most 4.' })
  further!: VisitItemInput[];

  @Field(() => [CompanionInput], {
    defaultValue: [],
    description: 'People who come with the applicant, if a service asks for their names; staff may leave them out.',
  })
  companions!: CompanionInput[];

  @Field(() => DateTime, {
    description: 'Any start within the opening hours at which the operator is free; the slot grid does not apply.',
  })
  startsAt!: Date;

  @Field(() => OnBehalfApplicantInput, { description: 'Applicant.' })
  applicant!: OnBehalfApplicantInput;

  @Field(() => String, { defaultValue: '', description: 'At most 200 characters.' })
  notes!: string;

  @Field(() => OnBehalfSource, { description: 'Channel of the request.' })
  source!: keyof typeof OnBehalfSource;

  @Field(() => Boolean, { defaultValue: false, description: OVERRIDE })
  override!: boolean;

  @Field(() => ID, {
    description: 'Idempotency key: repeating the request with the same key returns the same booking.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. New start and operator of a booking.' })
export class StaffRescheduleBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read.' })
  sequence!: number;

  @Field(() => DateTime, { description: 'The new start.' })
  startsAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Operator; null: any free operator.' })
  operatorId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the citizen gets a mail.' })
  notifyCitizen!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: OVERRIDE })
  override!: boolean;
}

@InputType({ description: 'Staff only. A cancellation by the office.' })
export class StaffCancelBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read; another value causes a BookingConflict.' })
  sequence!: number;

  @Field(() => String, { description: '"Motivo", 1 to 200 characters; included in the mail to the citizen.' })
  reason!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the citizen gets a mail.' })
  notifyCitizen!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The current booking after the change.' })
export class StaffBookingSuccess {
  @Field(() => StaffBooking, { description: 'The booking.' })
  booking!: StaffBooking;
}

@ObjectType({ implements: Problem, description: 'Staff only. Another user changed the booking; nothing was written.' })
export class BookingConflict extends Problem {
  @Field(() => StaffBooking, { description: 'The booking as it is now.' })
  booking!: StaffBooking;
}

export const BookOnBehalfResult = createUnionType({
  name: 'BookOnBehalfResult',
  description: 'Staff only. Result of booking on behalf.',
  types: () => [StaffBookingSuccess, SlotTaken, SlotNotOffered, InvalidInput] as const,
});

export const StaffRescheduleBookingResult = createUnionType({
  name: 'StaffRescheduleBookingResult',
  description: 'Staff only. Result of rescheduling.',
  types: () => [StaffBookingSuccess, SlotTaken, SlotNotOffered, BookingConflict, BookingNotFound] as const,
});

export const StaffCancelBookingResult = createUnionType({
  name: 'StaffCancelBookingResult',
  description: 'Staff only. Result of a cancellation.',
  types: () => [StaffBookingSuccess, BookingConflict, BookingNotFound, InvalidInput] as const,
});

export const StaffConfirmBookingResult = createUnionType({
  name: 'StaffConfirmBookingResult',
  description: 'Staff only. Result of a confirmation.',
  types: () => [StaffBookingSuccess, BookingConflict, BookingNotFound] as const,
});

export const ResendBookingMailResult = createUnionType({
  name: 'ResendBookingMailResult',
  description: 'Staff only. Result of sending the mail again; after success it is queued.',
  types: () => [StaffBookingSuccess, BookingActRefused, BookingNotFound] as const,
});
