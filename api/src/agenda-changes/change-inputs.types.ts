import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { LocalTimeRangeInput, WeeklyHoursInput } from '../agenda/opening-hours/weekly-hours.types.ts';
import { DateTime, LocalDate } from '../graphql/scalars.ts';

/** Choices by the names they have in the schema. */
export const BookingResolution = { KEEP: 'KEEP', MOVE: 'MOVE', CANCEL: 'CANCEL' } as const;
registerEnumType(BookingResolution, {
  name: 'BookingResolution',
  description: 'Staff only. What is to become of a booking that a change hits.',
  valuesConfig: {
    KEEP: { description: 'It stays as it is, the change notwithstanding.' },
    MOVE: { description: 'It takes place at another time; the citizen is told by mail.' },
    CANCEL: { description: 'It is cancelled with a reason; the citizen is told by mail.' },
  },
});

@InputType({ description: 'Staff only. What is to become of one booking.' })
export class BookingResolutionInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => BookingResolution, { description: 'What.' })
  kind!: keyof typeof BookingResolution;

  @Field(() => DateTime, { nullable: true, description: 'The new start; MOVE needs it.' })
  startsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'With whom from then on; MOVE needs it.' })
  operatorId?: string | null;

  @Field(() => String, { nullable: true, description: '"Motivo", 1 to 200 characters; CANCEL needs it.' })
  reason?: string | null;
}

@InputType()
export abstract class ResolutionsInput {
  @Field(() => [BookingResolutionInput], {
    defaultValue: [],
    description: 'For each booking that is hit, as the preview named them. What is not hit any more is left alone.',
  })
  resolutions!: BookingResolutionInput[];
}

@InputType({ description: "Staff only. An operator's whole week at a place; what it was before is replaced." })
export class SetOpeningHoursInput extends ResolutionsInput {
  @Field(() => ID, { description: 'Whose.' })
  operatorId!: string;

  @Field(() => ID, { description: 'Where.' })
  placeId!: string;

  @Field(() => [WeeklyHoursInput], { description: 'Orario di apertura: at most 200 lines that do not overlap.' })
  hours!: WeeklyHoursInput[];

  @Field(() => [WeeklyHoursInput], { description: 'Pause: at most 200 lines that do not overlap.' })
  breaks!: WeeklyHoursInput[];
}

@InputType({ description: 'Staff only. A date with other hours than those of the week.' })
export class SetOpeningExceptionInput extends ResolutionsInput {
  @Field(() => ID, { description: 'Whose.' })
  operatorId!: string;

  @Field(() => ID, { description: 'Where.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'The date, from today on.' })
  date!: string;

  @Field(() => [LocalTimeRangeInput], { description: 'When open on that date, breaks left out; none: not at all.' })
  hours!: LocalTimeRangeInput[];
}

@InputType({ description: 'Staff only. A date on which the week is to hold again.' })
export class RemoveOpeningExceptionInput extends ResolutionsInput {
  @Field(() => ID, { description: 'Whose.' })
  operatorId!: string;

  @Field(() => ID, { description: 'Where.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'The date.' })
  date!: string;
}

@InputType({ description: 'Staff only. Days on which to close.' })
export class AddClosureInput extends ResolutionsInput {
  @Field(() => ID, { nullable: true, description: 'Which place; null: the whole comune.' })
  placeId?: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included, from today on.' })
  until!: string;

  @Field(() => String, { description: 'As citizens read it, 1 to 200 characters.' })
  reason!: string;

  @Field(() => ID, { description: 'New for each closure: the same request under the same key makes one.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. A holiday on which to be closed after all.' })
export class CloseOnHolidayInput extends ResolutionsInput {
  @Field(() => LocalDate, { description: 'The holiday.' })
  date!: string;

  @Field(() => ID, { nullable: true, description: 'The place that was to be open; null: the whole comune.' })
  placeId?: string | null;
}

@InputType({ description: 'Staff only. The day of the patron saint.' })
export class PatronSaintInput {
  @Field(() => Int, { description: 'Month, 1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'Day of the month.' })
  day!: number;

  @Field(() => String, { description: 'As citizens read it, 1 to 100 characters.' })
  name!: string;
}

@InputType({ description: 'Staff only. The day on which the comune is closed every year for its patron saint.' })
export class SetPatronSaintInput extends ResolutionsInput {
  @Field(() => PatronSaintInput, { nullable: true, description: 'Null: none.' })
  patronSaint?: PatronSaintInput | null;
}

@InputType({ description: 'Staff only. Time in which operators are not to be booked, at any place.' })
export class BlockSlotsInput extends ResolutionsInput {
  @Field(() => [ID], { description: 'Who, at least one.' })
  operatorIds!: string[];

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End, not included; at most 366 days later, and not in the past.' })
  endsAt!: Date;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The same each week as long as it begins by this date, at most two years from today; null: once.',
  })
  weeklyUntil?: string | null;

  @Field(() => String, { defaultValue: '', description: 'For staff, at most 200 characters.' })
  reason!: string;

  @Field(() => ID, { description: 'New each time: the same request under the same key blocks once.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. An operator to take out of use.' })
export class RetireOperatorInput extends ResolutionsInput {
  @Field(() => ID, { description: 'Who.' })
  operatorId!: string;
}

@InputType({ description: 'Staff only. A service to take out of use.' })
export class RetireServiceInput extends ResolutionsInput {
  @Field(() => ID, { description: 'Which.' })
  serviceId!: string;
}

@InputType({
  description: 'Staff only. The very input that a mutation will be given, its resolutions aside; exactly one of these.',
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
