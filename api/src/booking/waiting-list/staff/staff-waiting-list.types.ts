import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../../graphql/list-complexity.ts';
import { InvalidInput, Problem } from '../../../graphql/problem.ts';
import { DateTime, LocalDate } from '../../../graphql/scalars.ts';
import { ApplicantInput } from '../../applicant/applicant.types.ts';
import { WatchRequestClosed } from '../answer/answer.types.ts';
import { WatchState } from '../answer/watch-request.types.ts';
import { DayPart } from '../../day-part.types.ts';
import { WatchWishesInput } from '../join/join.types.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. How many people wait for a service of a place.' })
export class WaitingListDemand {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, { description: 'Name of the place that offers it.' })
  placeName!: string;

  @Field(() => Int, {
    description: 'People who wait, also at other places; those who have not confirmed their address are not counted.',
  })
  waiting!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day from today on that one of them wants; null if nobody waits.',
  })
  earliestDate!: string | null;

  @Field(() => Int, { description: 'Times of this service that are held for an answer.' })
  offersOut!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A time that is held for a person until the answer.' })
export class WaitingPersonOffer {
  @Field(() => DateTime, { description: 'Start of the offered appointment.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'The time is held until then.' })
  answerBy!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A person on the waiting list.' })
export class WaitingPerson {
  @Field(() => ID, { description: 'Identifier of the request.' })
  id!: string;

  @Field(() => String, { description: 'Version for optimistic locking.' })
  version!: string;

  @Field(() => WatchState, { description: 'State of the request.' })
  state!: keyof typeof WatchState;

  @Field(() => String, { description: 'Name; empty once the request is over.' })
  name!: string;

  @Field(() => String, { description: 'Surname; empty once the request is over.' })
  surname!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address to which offers are sent.' })
  email!: string | null;

  @Field(() => String, { description: 'Notes of the citizen.' })
  notes!: string;

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included. The request ends with it.' })
  to!: string;

  @Field(() => DayPart, { description: 'Part of the day.' })
  dayPart!: keyof typeof DayPart;

  @Field(() => [Int], { complexity: listComplexity(7), description: 'Weekdays, 1 Monday to 7 Sunday.' })
  weekdays!: number[];

  @Field(() => Boolean, { description: 'Also times within the next 24 hours.' })
  shortNotice!: boolean;

  @Field(() => [String], { complexity: listComplexity(), description: 'Names of the places that suit.' })
  placeNames!: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Start of the booking for which an earlier time is wanted; null without a booking.',
  })
  bookedAt!: string | null;

  @Field(() => DateTime, { description: 'When the person joined; the order of the list.' })
  since!: string;

  @Field(() => Int, { description: 'Offers made until now, at most three.' })
  offersMade!: number;

  @Field(() => WaitingPersonOffer, { nullable: true, description: 'The offer that waits for an answer; null without.' })
  offer!: WaitingPersonOffer | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A page of the waiting list of a service.' })
export class WaitingPersonPage {
  @Field(() => [WaitingPerson], { complexity: listComplexity(1), description: 'People in order of joining.' })
  nodes!: WaitingPerson[];

  @Field(() => String, { nullable: true, description: 'Cursor of the next page; null on the last.' })
  endCursor!: string | null;
}

@InputType({ description: 'Staff only. A person to put on the waiting list.' })
export class AddToWaitingListInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Places that suit and offer the service under the same slug; empty: any of them.',
  })
  placeIds!: string[];

  @Field(() => WatchWishesInput, { description: 'When.' })
  wishes!: WatchWishesInput;

  @Field(() => ApplicantInput, { description: 'The person; offers are sent to the e-mail address.' })
  applicant!: ApplicantInput;

  @Field(() => String, {
    defaultValue: '',
    description: 'Notes of the booking of an accepted time; at most 200 characters.',
  })
  notes!: string;

  @Field(() => String, { defaultValue: 'it', description: 'Language of the mails: "it" or "en".' })
  language!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The person is on the waiting list.' })
export class AddToWaitingListSuccess {
  @Field(() => WaitingPerson, { description: 'The person as the list has them.' })
  person!: WaitingPerson;

  @Field(() => Boolean, {
    description: 'False if the address was on the list of the service before; that request stays as it is.',
  })
  isNew!: boolean;
}

@InputType({ description: 'Staff only. A person to take off the waiting list.' })
export class RemoveFromWaitingListInput {
  @Field(() => ID, { description: 'Identifier of the request.' })
  requestId!: string;

  @Field(() => String, { description: 'The `version` that the client read.' })
  version!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The person is off the list and the data are erased.' })
export class RemoveFromWaitingListSuccess {
  @Field(() => ID, { description: 'Identifier of the request.' })
  requestId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Staff only. The request changed after the client read it.',
})
export class WaitingPersonConflict extends Problem {
  @Field(() => WaitingPerson, { description: 'The person as the list has them now.' })
  person!: WaitingPerson;
}

export const AddToWaitingListResult = createUnionType({
  name: 'AddToWaitingListResult',
  description: 'Staff only. Result of putting a person on the waiting list.',
  types: () => [AddToWaitingListSuccess, InvalidInput] as const,
});

export const RemoveFromWaitingListResult = createUnionType({
  name: 'RemoveFromWaitingListResult',
  description: 'Staff only. Result of taking a person off the waiting list.',
  types: () => [RemoveFromWaitingListSuccess, WaitingPersonConflict, WatchRequestClosed] as const,
});
