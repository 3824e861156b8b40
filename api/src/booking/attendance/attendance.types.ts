import { createUnionType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingActRefused, BookingTimeTaken } from '../staff/booking-problems.types.ts';
import { BookingConflict, StaffBookingSuccess } from '../staff/staff-booking-mutations.types.ts';

/** Enum values of the attendance in the schema. */
export const AttendanceStatus = {
  ARRIVED: 'ARRIVED',
  NOT_ARRIVED: 'NOT_ARRIVED',
  COMPLETED: 'COMPLETED',
  NO_SHOW: 'NO_SHOW',
  EXPECTED: 'EXPECTED',
} as const;
registerEnumType(AttendanceStatus, {
  name: 'AttendanceStatus',
  description: 'Staff only. Attendance of the citizen.',
  valuesConfig: {
    ARRIVED: { description: 'Arrivato: the citizen is in the waiting room. Only on the day of the appointment.' },
    NOT_ARRIVED: { description: 'Reverts ARRIVED.' },
    COMPLETED: { description: 'Concluso: the citizen was served. Only after the start.' },
    NO_SHOW: { description: 'Non presentato. Only after the start.' },
    EXPECTED: { description: 'Reverts COMPLETED or NO_SHOW.' },
  },
});

@InputType({ description: 'Staff only. Attendance of the citizen.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'The `sequence` that the client read; another value causes a BookingConflict.' })
  sequence!: number;

  @Field(() => AttendanceStatus, { description: 'Attendance.' })
  status!: keyof typeof AttendanceStatus;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Takes the time of a missed appointment back although others hold it. FORBIDDEN without the permission for this agenda.',
  })
  override!: boolean;
}

export const RecordAttendanceResult = createUnionType({
  name: 'RecordAttendanceResult',
  description: 'Staff only. Result of recording attendance.',
  types: () => [StaffBookingSuccess, BookingTimeTaken, BookingActRefused, BookingConflict, BookingNotFound] as const,
});
