import { Field, InputType, Int } from 'type-graphql';
import { LocalDate, LocalTime } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. A range of local time within a day.' })
export class LocalTimeRangeInput {
  @Field(() => LocalTime, { description: 'Start, local time.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'End, local time, later than `opens`.' })
  closes!: number;
}

@InputType({ description: 'Staff only. Opening hours or a break on one weekday.' })
export class WeeklyHoursInput extends LocalTimeRangeInput {
  @Field(() => Int, { description: '1 Monday to 7 Sunday (ISO 8601).' })
  weekday!: number;

  @Field(() => LocalDate, { nullable: true, description: 'First valid date. Null means valid at once.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last valid date. Null means no end.' })
  validUntil?: string | null;
}
