import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../graphql/scalars.ts';
import type { Grouping } from './booking-statistics.ts';

/** Enum values of the groupings in the schema. */
export const StatisticsGrouping = {
  SERVICE: 'SERVICE',
  PLACE: 'PLACE',
  OPERATOR: 'OPERATOR',
  MONTH: 'MONTH',
  CHANNEL: 'CHANNEL',
  HOUR: 'HOUR',
  TOTAL: 'TOTAL',
} as const satisfies Record<Grouping, Grouping>;
registerEnumType(StatisticsGrouping, {
  name: 'StatisticsGrouping',
  description: 'Staff only. Dimension by which statistics are grouped.',
  valuesConfig: {
    SERVICE: { description: 'Servizio.' },
    PLACE: { description: 'Ufficio o luogo.' },
    OPERATOR: { description: 'Operatore.' },
    MONTH: { description: 'Month of the appointment, "2026-11".' },
    CHANNEL: { description: 'How it was booked, a `BookingSource`.' },
    HOUR: { description: 'Hour of the day at which the appointment starts, "09".' },
    TOTAL: { description: 'One row for the whole period; none without bookings.' },
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

  @Field(() => ID, { nullable: true, description: 'Only this place. Omitted: all permitted places.' })
  placeId?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Booking counts of a period for one service, place, operator, month, channel or hour.',
})
export class StatisticsRow {
  @Field(() => ID, { description: 'ID of the service, place or operator; the month, channel or hour; "total".' })
  id!: string;

  @Field(() => String, { description: 'Name of the service, place or operator; else the same as `id`.' })
  name!: string;

  @Field(() => Int, {
    description: 'Bookings with an appointment in the period, without those that expired unconfirmed.',
  })
  bookings!: number;

  @Field(() => Int, { description: 'Annullate.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Non confermate: expired because the citizen did not confirm.' })
  unconfirmed!: number;

  @Field(() => Int, {
    description:
      'Liberate: bookings whose citizen was asked to confirm the attendance and did not. Counted in `bookings`, neither as cancelled nor as no-shows.',
  })
  released!: number;

  @Field(() => Int, { description: 'Concluse.' })
  completed!: number;

  @Field(() => Int, { description: 'Non presentati.' })
  noShows!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'No-shows divided by the appointments with an outcome, 0 to 1; null without any.',
  })
  noShowRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median days between booking and appointment; null without bookings.',
  })
  medianLeadDays!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Booked minutes without cancelled and `overridden` bookings, divided by the open minutes. Can exceed 1 if hours ' +
      'were shortened around bookings. Open are the hours in force on each day, without closures, blocked time and ' +
      'the time after a retirement. Null without open minutes, and for channels and hours.',
  })
  fillRate!: number | null;

  @Field(() => Int, {
    description:
      'Fuori orario o in più: bookings that staff made outside the opening hours or at a taken time, not cancelled.',
  })
  overridden!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Minutes of the `overridden` bookings divided by the open minutes, beside `fillRate`; null like it.',
  })
  overriddenRate!: number | null;
}
