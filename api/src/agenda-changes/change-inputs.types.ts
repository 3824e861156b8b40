import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { LocalTimeRangeInput, WeeklyHoursInput } from '../agenda/opening-hours/weekly-hours.types.ts';
import { DateTime, LocalDate } from '../graphql/scalars.ts';

/** Values of the GraphQL enum `BookingResolution`. */
export const BookingResolution = { KEEP: 'KEEP', MOVE: 'MOVE', CANCEL: 'CANCEL' } as const;
registerEnumType(BookingResolution, {
  name: 'BookingResolution',
  description: 'Staff only. What happens to a booking affected by a change.',
  valuesConfig: {
    KEEP: { description: 'The booking is kept unchanged.' },
    MOVE: { description: 'The booking is moved to another time. The citizen is notified by mail.' },
    CANCEL: { description: 'The booking is cancelled with a reason. The citizen is notified by mail.' },
  },
});

@InputType({ description: 'Staff only. Resolution of one affected booking.' })
export class BookingResolutionInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => BookingResolution, { description: 'Kind of resolution.' })
  kind!: keyof typeof BookingResolution;

  @Field(() => DateTime, { nullable: true, description: 'New start. Required for MOVE.' })
  startsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'New operator. Required for MOVE.' })
  operatorId?: string | null;

  @Field(() => String, { nullable: true, description: '"Motivo": reason, 1 to 200 characters. Required for CANCEL.' })
  reason?: string | null;
}

@InputType()
export abstract class ResolutionsInput {
  @Field(() => [BookingResolutionInput], {
    defaultValue: [],
    description:
      'One resolution per booking in the preview. Resolutions of bookings that are no longer affected are ignored.',
  })
  resolutions!: BookingResolutionInput[];
}

@InputType({ description: 'Staff only. Weekly hours of an operator at a place, which replace the previous ones.' })
export class SetOpeningHoursInput extends ResolutionsInput {
  @Field(() => ID, { description: 'The operator.' })
  operatorId!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The version of `hoursVersions` that the client read. Null if there were no hours at the place.',
  })
  version?: string | null;

  @Field(() => [WeeklyHoursInput], { description: 'Orario di apertura: at most 200 entries without overlaps.' })
  hours!: WeeklyHoursInput[];

  @Field(() => [WeeklyHoursInput], { description: 'Pause: at most 200 entries without overlaps.' })
  breaks!: WeeklyHoursInput[];
}

@InputType({ description: 'Staff only. Opening hours of one date, which replace the weekly hours.' })
export class SetOpeningExceptionInput extends ResolutionsInput {
  @Field(() => ID, { description: 'The operator.' })
  operatorId!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'The date, today or later.' })
  date!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The `version` of the exception that the client read. Null if there was none on that date.',
  })
  version?: string | null;

  @Field(() => [LocalTimeRangeInput], {
    description: 'Opening hours on that date, without breaks. Empty means closed.',
  })
  hours!: LocalTimeRangeInput[];
}

@InputType({ description: 'Staff only. A date on which the weekly hours apply again.' })
export class RemoveOpeningExceptionInput extends ResolutionsInput {
  @Field(() => ID, { description: 'The operator.' })
  operatorId!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'The date.' })
  date!: string;

  @Field(() => String, { description: 'The `version` of the exception that the client read.' })
  version!: string;
}

@InputType({ description: 'Staff only. A closure of whole days.' })
export class AddClosureInput extends ResolutionsInput {
  @Field(() => ID, { nullable: true, description: 'The place. Null closes the whole comune.' })
  placeId?: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included, today or later.' })
  until!: string;

  @Field(() => String, { description: 'Reason shown to citizens, 1 to 200 characters.' })
  reason!: string;

  @Field(() => ID, { description: 'Idempotency key. A retry with the same key returns the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. A holiday opening to remove.' })
export class CloseOnHolidayInput extends ResolutionsInput {
  @Field(() => LocalDate, { description: 'The holiday.' })
  date!: string;

  @Field(() => ID, { nullable: true, description: 'The place. Null means the whole comune.' })
  placeId?: string | null;
}

@InputType({ description: 'Staff only. The day of the patron saint.' })
export class PatronSaintInput {
  @Field(() => Int, { description: 'Month, 1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'Day of the month.' })
  day!: number;

  @Field(() => String, { description: 'Name shown to citizens, 1 to 100 characters.' })
  name!: string;
}

@InputType({ description: 'Staff only. The yearly holiday of the patron saint.' })
export class SetPatronSaintInput extends ResolutionsInput {
  @Field(() => PatronSaintInput, { nullable: true, description: 'The new day. Null removes it.' })
  patronSaint?: PatronSaintInput | null;
}

@InputType({ description: 'Staff only. Time in which operators cannot be booked at any place.' })
export class BlockSlotsInput extends ResolutionsInput {
  @Field(() => [ID], { description: 'Operators to block, at least one.' })
  operatorIds!: string[];

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End, excluded. At most 366 days after the start and not in the past.' })
  endsAt!: Date;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last start date of a weekly repetition, at most two years from today. Null means no repetition.',
  })
  weeklyUntil?: string | null;

  @Field(() => String, { defaultValue: '', description: 'Reason, shown to staff only, at most 200 characters.' })
  reason!: string;

  @Field(() => ID, { description: 'Idempotency key. A retry with the same key returns the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. An operator to retire.' })
export class RetireOperatorInput extends ResolutionsInput {
  @Field(() => ID, { description: 'The operator.' })
  operatorId!: string;
}

@InputType({ description: 'Staff only. A service to retire.' })
export class RetireServiceInput extends ResolutionsInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;
}

@InputType({
  description: 'Staff only. Input of the mutation to preview. Exactly one field must be set. Resolutions are ignored.',
})
export class PreviewChangeInput {
  @Field(() => SetOpeningHoursInput, { nullable: true, description: 'For setOpeningHours.' })
  setOpeningHours?: SetOpeningHoursInput | null;

  @Field(() => SetOpeningExceptionInput, { nullable: true, description: 'For setOpeningException.' })
  setOpeningException?: SetOpeningExceptionInput | null;

  @Field(() => RemoveOpeningExceptionInput, { nullable: true, description: 'For removeOpeningException.' })
  removeOpeningException?: RemoveOpeningExceptionInput | null;

  @Field(() => AddClosureInput, { nullable: true, description: 'For addClosure.' })
  addClosure?: AddClosureInput | null;

  @Field(() => CloseOnHolidayInput, { nullable: true, description: 'For closeOnHoliday.' })
  closeOnHoliday?: CloseOnHolidayInput | null;

  @Field(() => SetPatronSaintInput, { nullable: true, description: 'For setPatronSaint.' })
  setPatronSaint?: SetPatronSaintInput | null;

  @Field(() => BlockSlotsInput, { nullable: true, description: 'For blockSlots.' })
  blockSlots?: BlockSlotsInput | null;

  @Field(() => RetireOperatorInput, { nullable: true, description: 'For retireOperator.' })
  retireOperator?: RetireOperatorInput | null;

  @Field(() => RetireServiceInput, { nullable: true, description: 'For retireService.' })
  retireService?: RetireServiceInput | null;
}
