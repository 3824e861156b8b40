import { Field, InputType, Int } from 'type-graphql';
import { LocalDate, LocalTime } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. A stretch of a day on the wall clock.' })
export class LocalTimeRangeInput {
  @Field(() => LocalTime, { description: 'From.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'Until; later than `opens`.' })
  closes!: number;
}

@InputType({ description: 'Staff only. One line of a week.' })
export class WeeklyHoursInput extends LocalTimeRangeInput {
  @Field(() => Int, { description: '1 Monday to 7 Sunday (ISO 8601).' })
  weekday!: number;

  @Field(() => LocalDate, { nullable: true, description: 'First date on which it holds; null: at once.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last date on which it holds; null: for good.' })
  validUntil?: string | null;
}
