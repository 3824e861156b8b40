import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.ts';

/** Values of the GraphQL enum `RecurrenceFrequency`. */
export const RecurrenceFrequency = { DAILY: 'DAILY', WEEKLY: 'WEEKLY', MONTHLY: 'MONTHLY' } as const;
registerEnumType(RecurrenceFrequency, {
  name: 'RecurrenceFrequency',
  description: 'Staff only. Unit of a recurrence.',
  valuesConfig: {
    DAILY: { description: 'Every n days.' },
    WEEKLY: { description: 'Every n weeks, on the chosen weekdays.' },
    MONTHLY: { description: 'Every n months, on the nth weekday of the month.' },
  },
});

@InputType({
  description:
    'Staff only. On which dates a time repeats. Dates before the first start are left out; either `until` or `count`.',
})
export class RecurrenceInput {
  @Field(() => RecurrenceFrequency, { description: 'Unit of the repetition.' })
  frequency!: keyof typeof RecurrenceFrequency;

  @Field(() => Int, { defaultValue: 1, description: 'Every how many days, weeks or months, 1 to 52.' })
  interval!: number;

  @Field(() => [Int], {
    defaultValue: [],
    description:
      'Weekdays, 1 (Monday) to 7 (Sunday). Empty means the weekday of the first start. At most one for MONTHLY.',
  })
  weekdays!: number[];

  @Field(() => Int, {
    nullable: true,
    description: 'Which such weekday of the month: 1 to 5, or -1 for the last. Required for MONTHLY.',
  })
  ordinal?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last date, included, at most two years from today.' })
  until?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of times, 1 to 750. The last is within two years.' })
  count?: number | null;
}
