import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NoticeTiming } from '../../graphql/enums/notice-timing.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { DateTime, LocalDate, LocalTime } from '../../graphql/scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Opening hours or a break of an operator on one weekday at a place.',
})
export class WeeklyHours {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => Int, { description: '1 Monday to 7 Sunday (ISO 8601).' })
  weekday!: number;

  @Field(() => LocalTime, { description: 'Start, local time.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'End, local time.' })
  closes!: number;

  @Field(() => LocalDate, { nullable: true, description: 'First valid date. Null means no start date.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last valid date. Null means no end date.' })
  validUntil!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A range of local time within a day.' })
export class LocalTimeRange {
  @Field(() => LocalTime, { description: 'Start, local time.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'End, local time.' })
  closes!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. A date whose opening hours replace the weekly hours of an operator at a place.',
})
export class OpeningExceptionDay {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'The date.' })
  date!: string;

  @Field(() => String, {
    description: 'Version of the hours of the date for optimistic locking. Send it with `setOpeningException`.',
  })
  version!: string;

  @Field(() => [LocalTimeRange], {
    complexity: listComplexity(),
    description: 'Opening hours on that date, without breaks. Empty means closed.',
  })
  hours!: LocalTimeRange[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Version of the weekly hours and breaks of an operator at a place, for optimistic locking.',
})
export class HoursVersion {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => String, { description: 'Send it with `setOpeningHours`.' })
  version!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. An operator with opening hours, in use or retired.' })
export class CatalogueOperator {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, {
    description: 'Version of name, capacity and position for optimistic locking. Send it with `changeOperator`.',
  })
  version!: string;

  @Field(() => [HoursVersion], {
    complexity: listComplexity(),
    description: 'Versions of opening hours and breaks, one for each place that has any.',
  })
  hoursVersions!: HoursVersion[];

  @Field(() => String, { description: 'Name shown to citizens.' })
  name!: string;

  @Field(() => Int, { description: 'Capienza: number of people served at the same time.' })
  capacity!: number;

  @Field(() => Int, { description: 'Sort position among operators, lowest first.' })
  position!: number;

  @Field(() => NoticeTiming, { description: 'When the staff whose own agenda it is is told of new bookings.' })
  noticeBooked!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, { description: 'When the staff whose own agenda it is is told of moved bookings.' })
  noticeMoved!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, {
    description: 'When the staff whose own agenda it is is told of cancelled or released bookings.',
  })
  noticeCancelled!: keyof typeof NoticeTiming;

  @Field(() => DateTime, { nullable: true, description: 'Instant of retirement. Null if in use.' })
  retiredAt!: string | null;

  @Field(() => [ID], {
    complexity: listComplexity(),
    description: 'Services that the operator offers, without retired ones.',
  })
  serviceIds!: string[];

  @Field(() => [ID], {
    complexity: listComplexity(),
    description: 'Places of the operator, through services or opening hours.',
  })
  placeIds!: string[];

  @Field(() => [WeeklyHours], {
    complexity: listComplexity(),
    description: 'Orario di apertura: weekly opening hours.',
  })
  openingHours!: WeeklyHours[];

  @Field(() => [WeeklyHours], { complexity: listComplexity(), description: 'Pause: weekly breaks.' })
  breaks!: WeeklyHours[];

  @Field(() => [OpeningExceptionDay], {
    complexity: listComplexity(),
    description: 'Dates with different opening hours, from today on.',
  })
  exceptions!: OpeningExceptionDay[];

  @Field(() => Int, { description: 'Number of upcoming bookings.' })
  futureBookings!: number;
}
