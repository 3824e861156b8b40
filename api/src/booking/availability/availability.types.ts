import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../graphql/scalars.ts';

@InputType({ description: 'Which times are asked for.' })
export class AvailabilityInput {
  @Field(() => ID, { description: 'The service; its place is known from it.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: '"Referente"; null is "Qualsiasi": anybody who offers the service.' })
  operatorId?: string | null;

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 62 days in all.' })
  to!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One day: columns of start instants, in order.' })
export class AvailabilityDay {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => [DateTime], { description: 'Starts that can be booked now.' })
  free!: string[];

  @Field(() => [DateTime], { description: 'Starts that opening hours lay out but that somebody already holds.' })
  taken!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "Why the whole day is closed: a national holiday (L. 260/1949 as amended), the patron saint, the comune's own closure.",
  })
  closedBecause!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Disponibilità: the days asked for, each with its starts, from one read of the agenda.',
})
export class Availability {
  @Field(() => [AvailabilityDay], { description: 'Every day of the range, in order.' })
  days!: AvailabilityDay[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      '"Prima disponibilità": the first free start from `from` on, also past the range; null when nothing is free up to the horizon.',
  })
  nextFreeAt!: string | null;
}
