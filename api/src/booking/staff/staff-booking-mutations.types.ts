import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { StaffBooking } from './staff-booking.types.ts';

/** The two ways in which staff take a booking down. */
export const OnBehalfSource = { PHONE: 'PHONE', DESK: 'DESK' } as const;
registerEnumType(OnBehalfSource, {
  name: 'OnBehalfSource',
  description: 'Staff only. How the citizen asked.',
  valuesConfig: { PHONE: { description: 'By telephone.' }, DESK: { description: 'At the desk.' } },
});

/** Marks by the names they have in the schema. */
export const AttendanceStatus = {
  ARRIVED: 'ARRIVED',
  NOT_ARRIVED: 'NOT_ARRIVED',
  COMPLETED: 'COMPLETED',
  NO_SHOW: 'NO_SHOW',
  EXPECTED: 'EXPECTED',
} as const;
registerEnumType(AttendanceStatus, {
  name: 'AttendanceStatus',
  description: 'Staff only. What happened at the desk.',
  valuesConfig: {
    ARRIVED: { description: 'Arrivato: the citizen is in the waiting room.' },
    NOT_ARRIVED: { description: 'Takes ARRIVED back.' },
    COMPLETED: { description: 'Concluso: the citizen was served.' },
    NO_SHOW: { description: 'Non presentato.' },
    EXPECTED: { description: 'Takes COMPLETED or NO_SHOW back.' },
  },
});

@InputType({ description: 'Staff only. Who a booking is for, as far as they can be reached.' })
export class OnBehalfApplicantInput {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;

  @Field(() => String, { defaultValue: '', description: 'Telephone number, if there is one.' })
  phone!: string;

  @Field(() => String, { defaultValue: '', description: 'E-mail address, if there is one: the mail goes there.' })
  email!: string;
}

@InputType({ description: 'Staff only. A booking for somebody who called or stands at the desk.' })
export class BookOnBehalfInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: whoever is free.' })
  operatorId?: string | null;

  @Field(() => DateTime, {
    description: 'Any time within opening hours at which the operator is free; the grid does not bind.',
  })
  startsAt!: Date;

  @Field(() => OnBehalfApplicantInput, { description: 'Who for.' })
  applicant!: OnBehalfApplicantInput;

  @Field(() => String, { defaultValue: '', description: 'At most 200 characters.' })
  notes!: string;

  @Field(() => OnBehalfSource, { description: 'How the citizen asked.' })
  source!: keyof typeof OnBehalfSource;

  @Field(() => ID, {
    description: 'New for each booking: the same request under the same key is answered with the same booking.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. Where a booking is to be instead.' })
export class StaffRescheduleBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'Its `sequence` as it was seen.' })
  sequence!: number;

  @Field(() => DateTime, { description: 'The new start.' })
  startsAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Null: whoever is free.' })
  operatorId?: string | null;
}

@InputType({ description: 'Staff only. A cancellation by the office.' })
export class StaffCancelBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => String, { description: '"Motivo", 1 to 200 characters: the citizen reads it.' })
  reason!: string;
}

@InputType({ description: 'Staff only. What happened at the desk.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => AttendanceStatus, { description: 'What happened.' })
  status!: keyof typeof AttendanceStatus;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Done; the booking as it is now.' })
export class StaffBookingSuccess {
  @Field(() => StaffBooking, { description: 'The booking.' })
  booking!: StaffBooking;
}

@ObjectType({ implements: Problem, description: 'Staff only. Somebody else changed it meanwhile; nothing was done.' })
export class BookingConflict extends Problem {
  @Field(() => StaffBooking, { description: 'The booking as it is now.' })
  booking!: StaffBooking;
}

export const BookOnBehalfResult = createUnionType({
  name: 'BookOnBehalfResult',
  description: 'Staff only. How booking for somebody ends.',
  types: () => [StaffBookingSuccess, SlotTaken, SlotNotOffered, InvalidInput] as const,
});

export const StaffRescheduleBookingResult = createUnionType({
  name: 'StaffRescheduleBookingResult',
  description: 'Staff only. How moving ends.',
  types: () => [StaffBookingSuccess, SlotTaken, SlotNotOffered, BookingConflict, BookingNotFound] as const,
});

export const StaffCancelBookingResult = createUnionType({
  name: 'StaffCancelBookingResult',
  description: 'Staff only. How cancelling ends.',
  types: () => [StaffBookingSuccess, BookingConflict, BookingNotFound, InvalidInput] as const,
});

export const StaffConfirmBookingResult = createUnionType({
  name: 'StaffConfirmBookingResult',
  description: 'Staff only. How confirming ends.',
  types: () => [StaffBookingSuccess, BookingConflict, BookingNotFound] as const,
});

export const RecordAttendanceResult = createUnionType({
  name: 'RecordAttendanceResult',
  description: 'Staff only. How marking ends.',
  types: () => [StaffBookingSuccess, SlotTaken, BookingConflict, BookingNotFound] as const,
});
