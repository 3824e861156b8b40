import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, LocalDate, LocalTime } from '../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: "Staff only. One line of an operator's week at a place." })
export class WeeklyHours {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => Int, { description: '1 Monday to 7 Sunday (ISO 8601).' })
  weekday!: number;

  @Field(() => LocalTime, { description: 'From.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'Until.' })
  closes!: number;

  @Field(() => LocalDate, { nullable: true, description: 'First date on which it holds; null: since ever.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last date on which it holds; null: for good.' })
  validUntil!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A stretch of a day on the wall clock.' })
export class LocalTimeRange {
  @Field(() => LocalTime, { description: 'From.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'Until.' })
  closes!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. A date on which an operator serves at a place at other hours than those of the week.',
})
export class OpeningExceptionDay {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'The date.' })
  date!: string;

  @Field(() => [LocalTimeRange], { description: 'When open on that date, breaks left out; none: not at all.' })
  hours!: LocalTimeRange[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. An operator with their times, in use or retired.' })
export class CatalogueOperator {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'As citizens read it.' })
  name!: string;

  @Field(() => Int, { description: 'Capienza: how many people are served at once.' })
  capacity!: number;

  @Field(() => Int, { description: 'Order among operators: the lowest first.' })
  position!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when they are retired; null: in use.' })
  retiredAt!: string | null;

  @Field(() => [ID], { description: 'What they offer, retired services left out.' })
  serviceIds!: string[];

  @Field(() => [ID], { description: 'Every place they have to do with, through a service or through their hours.' })
  placeIds!: string[];

  @Field(() => [WeeklyHours], { description: 'Orario di apertura, week by week.' })
  openingHours!: WeeklyHours[];

  @Field(() => [WeeklyHours], { description: 'Pause.' })
  breaks!: WeeklyHours[];

  @Field(() => [OpeningExceptionDay], { description: 'Dates with other hours, from today on.' })
  exceptions!: OpeningExceptionDay[];

  @Field(() => Int, { description: 'Bookings that are still to come.' })
  futureBookings!: number;
}
