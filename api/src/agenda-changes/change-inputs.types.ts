import { Field, ID, InputType, Int } from 'type-graphql';
import { RecurrenceInput } from '../agenda/recurrence/recurrence.types.ts';
import { DateTime, LocalDate } from '../graphql/scalars.ts';
import { ChangeBlockedSlotInput } from './blocked-slots/change-blocked-slot-input.types.ts';
import {
  RemoveOpeningExceptionInput,
  SetOpeningExceptionInput,
  SetOpeningHoursInput,
} from './opening-hours-inputs.types.ts';
import { ResolutionsInput } from './resolutions-input.types.ts';

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

  @Field(() => String, {
    nullable: true,
    description: '`PatronSaint.version` that was read. Null if no patron saint was set.',
  })
  version?: string | null;
}

@InputType({
  description: 'Staff only. Time in which operators cannot be booked at any place. The same time is blocked only once.',
})
export class BlockSlotsInput extends ResolutionsInput {
  @Field(() => [ID], { description: 'Operators to block, at least one.' })
  operatorIds!: string[];

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End, excluded. At most 366 days after the start and not in the past.' })
  endsAt!: Date;

  @Field(() => LocalDate, {
    nullable: true,
    deprecationReason: 'Use `recurrence`.',
    description:
      'Last start date of a weekly repetition, at most two years from today. Ignored if `recurrence` is set.',
  })
  weeklyUntil?: string | null;

  @Field(() => RecurrenceInput, {
    nullable: true,
    description:
      'Repeats the time by the wall clock. A date whose clock change skips all of it is left out. Null: no repetition.',
  })
  recurrence?: RecurrenceInput | null;

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
  description:
    'Staff only. Input of the mutation to preview. Exactly one field must be set. Resolutions may be missing; those ' +
    'that move a booking are checked.',
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

  @Field(() => ChangeBlockedSlotInput, { nullable: true, description: 'For changeBlockedSlot.' })
  changeBlockedSlot?: ChangeBlockedSlotInput | null;

  @Field(() => RetireOperatorInput, { nullable: true, description: 'For retireOperator.' })
  retireOperator?: RetireOperatorInput | null;

  @Field(() => RetireServiceInput, { nullable: true, description: 'For retireService.' })
  retireService?: RetireServiceInput | null;
}
