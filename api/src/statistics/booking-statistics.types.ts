import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../graphql/scalars.ts';
import type { Grouping } from './booking-statistics.ts';

/** Groupings by the names they have in the schema. */
export const StatisticsGrouping = {
  SERVICE: 'SERVICE',
  PLACE: 'PLACE',
  OPERATOR: 'OPERATOR',
  MONTH: 'MONTH',
} as const satisfies Record<Grouping, Grouping>;
registerEnumType(StatisticsGrouping, {
  name: 'StatisticsGrouping',
  description: 'Staff only. By what numbers are told apart.',
  valuesConfig: {
    SERVICE: { description: 'Servizio.' },
    PLACE: { description: 'Ufficio o luogo.' },
    OPERATOR: { description: 'Operatore.' },
    MONTH: { description: 'Month of the appointment, "2026-11".' },
  },
});

@InputType({ description: 'Staff only. Which numbers.' })
export class StatisticsInput {
  @Field(() => LocalDate, { description: 'First day of the appointments, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 732 days in all.' })
  to!: string;

  @Field(() => StatisticsGrouping, { description: 'By what they are told apart.' })
  by!: Grouping;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. What happened in a period, for one service, place, operator or month.',
})
export class StatisticsRow {
  @Field(() => ID, { description: 'Of what was counted.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, {
    description: 'All bookings whose appointment falls in the period, but those that nobody confirmed.',
  })
  bookings!: number;

  @Field(() => Int, { description: 'Annullate.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Non confermate: held for a citizen who never confirmed; nobody cancelled them.' })
  unconfirmed!: number;

  @Field(() => Int, { description: 'Concluse.' })
  completed!: number;

  @Field(() => Int, { description: 'Non presentati.' })
  noShows!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median days between booking and appointment; null without bookings.',
  })
  medianLeadDays!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Booked minutes that were not cancelled, over the minutes open by the hours that hold now, 0 to 1 and more; null where nobody was open.',
  })
  fillRate!: number | null;
}
