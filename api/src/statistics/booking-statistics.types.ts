import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../graphql/scalars.ts';
import type { Grouping } from './booking-statistics.ts';

/** Enum values of the groupings in the schema. */
export const StatisticsGrouping = {
  SERVICE: 'SERVICE',
  PLACE: 'PLACE',
  OPERATOR: 'OPERATOR',
  MONTH: 'MONTH',
} as const satisfies Record<Grouping, Grouping>;
registerEnumType(StatisticsGrouping, {
  name: 'StatisticsGrouping',
  description: 'Staff only. Dimension by which statistics are grouped.',
  valuesConfig: {
    SERVICE: { description: 'Servizio.' },
    PLACE: { description: 'Ufficio o luogo.' },
    OPERATOR: { description: 'Operatore.' },
    MONTH: { description: 'Month of the appointment, "2026-11".' },
  },
});

@InputType({ description: 'Staff only. Period and grouping of statistics.' })
export class StatisticsInput {
  @Field(() => LocalDate, { description: 'First day of the appointments, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 732 days in all.' })
  to!: string;

  @Field(() => StatisticsGrouping, { description: 'Grouping.' })
  by!: Grouping;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Booking counts of a period for one service, place, operator or month.',
})
export class StatisticsRow {
  @Field(() => ID, { description: 'ID of the service, place or operator, or the month.' })
  id!: string;

  @Field(() => String, { description: 'Name of the service, place or operator, or the month.' })
  name!: string;

  @Field(() => Int, {
    description: 'Bookings with an appointment in the period, without those that expired unconfirmed.',
  })
  bookings!: number;

  @Field(() => Int, { description: 'Annullate.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Non confermate: expired because the citizen did not confirm.' })
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
      'Booked minutes without cancelled bookings, divided by the open minutes of the current opening hours; can exceed 1. Null without open minutes.',
  })
  fillRate!: number | null;
}
