import { Field, ID, InputType } from 'type-graphql';
import { LocalTimeRangeInput, WeeklyHoursInput } from '../agenda/opening-hours/weekly-hours.types.ts';
import { RecurrenceInput } from '../agenda/recurrence/recurrence.types.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { ResolutionsInput } from './resolutions-input.types.ts';

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

  @Field(() => RecurrenceInput, {
    nullable: true,
    description:
      'Sets the same hours on all dates of the recurrence from `date` on. Refused if one of the other dates has ' +
      'different hours. Null means `date` only.',
  })
  recurrence?: RecurrenceInput | null;
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
