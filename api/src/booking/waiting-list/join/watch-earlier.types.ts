import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../../graphql/problem.ts';
import { WatchRequestType } from '../answer/watch-request.types.ts';
import { BookingClosed, BookingNotFound } from '../../cancel/cancel.types.ts';
import { WatchWishesInput } from './join.types.ts';

@InputType({ description: 'A request to be told when an earlier time than that of a booking becomes free.' })
export class WatchEarlierTimesInput {
  @Field(() => String, { description: 'Token of the page of the booking.' })
  token!: string;

  @Field(() => WatchWishesInput, { description: 'When; only times before the appointment are offered.' })
  wishes!: WatchWishesInput;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The citizen is on the waiting list; a mail with the link to the request is on its way.',
})
export class WatchEarlierTimesSuccess {
  @Field(() => WatchRequestType, { description: 'The request; that of before if the booking was on the list.' })
  request!: WatchRequestType;

  @Field(() => String, { description: 'Token of the page of the request, /lista-attesa#token.' })
  pageToken!: string;
}

export const WatchEarlierTimesResult = createUnionType({
  name: 'WatchEarlierTimesResult',
  description: 'Result of waiting for an earlier time.',
  types: () => [WatchEarlierTimesSuccess, BookingClosed, BookingNotFound, InvalidInput] as const,
});
