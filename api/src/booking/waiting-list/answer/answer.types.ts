import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../../graphql/problem.ts';
import { LinkNotValid } from '../../../staff/passwords/password.types.ts';
import { BookingType } from '../../booking.types.ts';
import { TooManyBookings } from '../../create/book.types.ts';
import { OfferState, WatchRequestType } from './watch-request.types.ts';

@InputType({ description: 'A request of the waiting list, by its link.' })
export class WatchRequestInput {
  @Field(() => String, { description: "Token of the mail's link, /lista-attesa#token." })
  token!: string;
}

@InputType({ description: 'An answer that accepts an offer.' })
export class AcceptSlotOfferInput {
  @Field(() => String, { description: "Token of the mail's link, /lista-attesa#token." })
  token!: string;

  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Presa visione of the service's notice: must be true if it has one and no booking moves.",
  })
  noticeRead!: boolean;
}

@InputType({ description: 'An answer that declines an offer.' })
export class DeclineSlotOfferInput {
  @Field(() => String, { description: "Token of the mail's link, /lista-attesa#token." })
  token!: string;

  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The time is booked, or the booking has moved to it; the mail with the appointment is queued.',
})
export class AcceptSlotOfferSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;

  @Field(() => String, { description: "Token of the booking's page, /prenotazione#token." })
  pageToken!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The request was changed.' })
export class WatchRequestSuccess {
  @Field(() => WatchRequestType, { description: 'The request as it is now.' })
  request!: WatchRequestType;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'The offer is not open any more: it was answered, lapsed or was taken back.',
})
export class OfferClosed extends Problem {
  @Field(() => OfferState, { description: 'What became of it.' })
  state!: keyof typeof OfferState;
}

@ObjectType({ implements: Problem, description: 'The request is over; `watchRequest` returns what became of it.' })
export class WatchRequestClosed extends Problem {}

export const AcceptSlotOfferResult = createUnionType({
  name: 'AcceptSlotOfferResult',
  description: 'Result of accepting an offer.',
  types: () => [AcceptSlotOfferSuccess, OfferClosed, TooManyBookings, LinkNotValid, InvalidInput] as const,
});

export const DeclineSlotOfferResult = createUnionType({
  name: 'DeclineSlotOfferResult',
  description: 'Result of declining an offer.',
  types: () => [WatchRequestSuccess, OfferClosed, LinkNotValid] as const,
});

export const LeaveWaitingListResult = createUnionType({
  name: 'LeaveWaitingListResult',
  description: 'Result of leaving the waiting list.',
  types: () => [WatchRequestSuccess, WatchRequestClosed, LinkNotValid] as const,
});

export const ConfirmWatchRequestResult = createUnionType({
  name: 'ConfirmWatchRequestResult',
  description: 'Result of confirming a request of the waiting list.',
  types: () => [WatchRequestSuccess, WatchRequestClosed, LinkNotValid] as const,
});
