import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../../graphql/problem.ts';
import { LocalDate } from '../../../graphql/scalars.ts';
import { ApplicantInput } from '../../applicant/applicant.types.ts';
import { DayPart } from '../../day-part.types.ts';

@InputType({ description: 'Days and hours for which a citizen waits.' })
export class WatchWishesInput {
  @Field(() => LocalDate, { description: 'First day, included; today or later.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; within a year. The request ends with it.' })
  to!: string;

  @Field(() => DayPart, { defaultValue: DayPart.ANY, description: 'Part of the day.' })
  dayPart!: keyof typeof DayPart;

  @Field(() => [Int], {
    defaultValue: [1, 2, 3, 4, 5, 6, 7],
    description: 'Weekdays that suit, 1 Monday to 7 Sunday; at least one.',
  })
  weekdays!: number[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also times within the next 24 hours, with less time to answer.',
  })
  shortNotice!: boolean;
}

@InputType({ description: 'A request to be told when a time of a service becomes free.' })
export class JoinWaitingListInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Places that suit and offer the service under the same slug; empty: any of them.',
  })
  placeIds!: string[];

  @Field(() => WatchWishesInput, { description: 'When.' })
  wishes!: WatchWishesInput;

  @Field(() => ApplicantInput, { description: 'The person whom an accepted time is booked for.' })
  applicant!: ApplicantInput;

  @Field(() => String, {
    defaultValue: '',
    description: 'Notes of the booking of an accepted time; at most 200 characters.',
  })
  notes!: string;

  @Field(() => Boolean, { description: 'Presa visione of the privacy notice (GDPR, art. 13): must be true.' })
  privacyRead!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Solution of a `bookingChallenge`, if one is required, as in `BookInput.proof`.',
  })
  proof?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The address is on the waiting list of the service, and a mail with the link to the request is on its way. The answer is the same if it was there before.',
})
export class JoinWaitingListSuccess {
  @Field(() => String, { description: 'The e-mail address as it was understood.' })
  email!: string;

  @Field(() => Boolean, {
    description: 'The request counts once it is confirmed from the mail, within 24 hours; otherwise it counts now.',
  })
  mustConfirm!: boolean;
}

export const JoinWaitingListResult = createUnionType({
  name: 'JoinWaitingListResult',
  description: 'Result of joining the waiting list.',
  types: () => [JoinWaitingListSuccess, InvalidInput] as const,
});
