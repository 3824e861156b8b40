import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Notice } from '../../../catalogue/places/place.types.ts';
import { listComplexity } from '../../../graphql/list-complexity.ts';
import { DateTime, LocalDate } from '../../../graphql/scalars.ts';
import { DayPart } from '../../day-part.types.ts';

/** Enum values of the states of a request in the schema. */
export const WatchState = {
  UNCONFIRMED: 'UNCONFIRMED',
  WAITING: 'WAITING',
  OFFERED: 'OFFERED',
  TAKEN: 'TAKEN',
  ENDED: 'ENDED',
  LEFT: 'LEFT',
} as const;
registerEnumType(WatchState, {
  name: 'WatchState',
  description: 'State of a request of the waiting list.',
  valuesConfig: {
    UNCONFIRMED: { description: 'It counts once it is confirmed from the mail.' },
    WAITING: { description: 'The next free time that suits is offered in the order of joining.' },
    OFFERED: { description: 'A time is held until the answer.' },
    TAKEN: { description: 'An offer was accepted.' },
    ENDED: { description: 'Its last day or its last offer is over, or its booking was cancelled.' },
    LEFT: { description: 'Its citizen or the office removed it.' },
  },
});

/** Enum values of the states of an offer in the schema. */
export const OfferState = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  LAPSED: 'LAPSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
registerEnumType(OfferState, {
  name: 'OfferState',
  description: 'State of an offer of the waiting list.',
  valuesConfig: {
    OPEN: { description: 'The time is held until `answerBy`.' },
    ACCEPTED: { description: 'The time was booked.' },
    DECLINED: { description: 'The time went to somebody else.' },
    LAPSED: { description: 'There was no answer in time.' },
    WITHDRAWN: { description: 'The office took the time back, or the request ended before the answer.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A place of a request of the waiting list.' })
export class WatchPlaceType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Name of the place.' })
  name!: string;

  @Field(() => String, { description: 'Where it is.' })
  address!: string;
}

@ObjectType('SlotOffer', { simpleResolvers: true, description: 'Proposta: a free time, held for one citizen.' })
export class SlotOfferType {
  @Field(() => ID, { description: 'Opaque; required to answer.' })
  id!: string;

  @Field(() => OfferState, { description: 'State.' })
  state!: keyof typeof OfferState;

  @Field(() => DateTime, { description: 'Start of the appointment.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End of the appointment.' })
  endsAt!: string;

  @Field(() => DateTime, { description: 'An answer is accepted before this instant.' })
  answerBy!: string;

  @Field(() => WatchPlaceType, { nullable: true, description: 'Place; null if it no longer offers the service.' })
  place!: WatchPlaceType | null;

  @Field(() => Notice, { nullable: true, description: 'Notice of the service that must be read before accepting.' })
  notice!: Notice | null;
}

@ObjectType('WatchRequest', {
  simpleResolvers: true,
  description: 'Lista d’attesa: a wish to be told when a time of a service becomes free. It tells of no person.',
})
export class WatchRequestType {
  @Field(() => WatchState, { description: 'State.' })
  state!: keyof typeof WatchState;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, { description: 'Part of the deep link of the service.' })
  serviceSlug!: string;

  @Field(() => [WatchPlaceType], { complexity: listComplexity(), description: 'Places that suit.' })
  places!: WatchPlaceType[];

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included.' })
  to!: string;

  @Field(() => DayPart, { description: 'Part of the day.' })
  dayPart!: keyof typeof DayPart;

  @Field(() => [Int], { complexity: listComplexity(), description: 'Weekdays, 1 Monday to 7 Sunday.' })
  weekdays!: number[];

  @Field(() => Boolean, { description: 'Also times within the next 24 hours.' })
  shortNotice!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Start of the booking that moves to the accepted time; null without a booking.',
  })
  bookedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Deadline for the confirmation; null if none is required.' })
  confirmBy!: string | null;

  @Field(() => Int, { description: 'Offers that may still follow.' })
  offersLeft!: number;

  @Field(() => SlotOfferType, { nullable: true, description: 'The open offer, or the last one; null without one.' })
  offer!: SlotOfferType | null;
}
