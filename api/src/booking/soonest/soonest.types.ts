import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PlaceType, ServiceType } from '../../catalogue/places/place.types.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { DayPart } from '../day-part.types.ts';

@InputType({ description: 'What a citizen needs, and which times suit.' })
export class SoonestTimesInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The need in the words of the citizen, for example "carta d\'identità", at most 100 characters. Case, accents and typing errors do not matter. Null or blank: every service.',
  })
  need?: string | null;

  @Field(() => DayPart, { defaultValue: DayPart.ANY, description: 'Part of the day.' })
  dayPart!: keyof typeof DayPart;

  @Field(() => [Int], {
    defaultValue: [1, 2, 3, 4, 5, 6, 7],
    description: 'Weekdays that suit, 1 Monday to 7 Sunday; at least one.',
  })
  weekdays!: number[];
}

@ObjectType({
  simpleResolvers: true,
  description: '"Prima disponibilità" of a service at a place, with any operator who offers it.',
})
export class SoonestTime {
  @Field(() => ServiceType, { description: 'The service.' })
  service!: ServiceType;

  @Field(() => PlaceType, { description: 'The place that offers it.' })
  place!: PlaceType;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'First free start that suits, as `availability` returns it; null if there is none within the horizon, or if the service is booked elsewhere.',
  })
  startsAt!: string | null;
}
