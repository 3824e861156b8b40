import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { DateTime, LocalDate } from '../../graphql/scalars.ts';
import { VisitItemInput } from '../visit/visit.types.ts';

@InputType({ description: 'Requested availability.' })
export class AvailabilityInput {
  @Field(() => ID, { description: 'The service, which determines the place.' })
  serviceId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '"Referente"; null ("Qualsiasi"): any operator who offers the service.',
  })
  operatorId?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'People whom the service is for, 1 to `Service.maxPeople`; they make the appointment longer.',
  })
  people!: number;

  @Field(() => [VisitItemInput], {
    defaultValue: [],
    description: 'Further services of the visit, at most 4, each with its people. One operator must offer all.',
  })
  further!: VisitItemInput[];

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 62 days in all.' })
  to!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Free and taken starts of one day, in order.' })
export class AvailabilityDay {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  // A day has about thirty starts, free or taken; a string costs a tenth of an object.
  @Field(() => [DateTime], { complexity: listComplexity(3), description: 'Free starts.' })
  free!: string[];

  @Field(() => [DateTime], {
    complexity: listComplexity(3),
    description: 'Starts within the opening hours that are already booked.',
  })
  taken!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "Reason why the whole day is closed: a national holiday (L. 260/1949 as amended), the patron saint's day or a closure of the municipality.",
  })
  closedBecause!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'If the minimum notice leaves this day without starts: the first day with enough notice, which may be today. Otherwise null.',
  })
  bookableFrom!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Disponibilità: the requested days with their starts, from one read of the agenda.',
})
export class Availability {
  @Field(() => [AvailabilityDay], { complexity: listComplexity(1), description: 'Every day of the range, in order.' })
  days!: AvailabilityDay[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      '"Prima disponibilità": the first free start from `from` on, also after the range; null if nothing is free within the horizon.',
  })
  nextFreeAt!: string | null;

  @Field(() => Int, { description: 'Length of the whole visit in minutes: every service with its people.' })
  totalMinutes!: number;
}
