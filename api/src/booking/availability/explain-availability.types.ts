import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { OperatorType } from '../../catalogue/places/place.types.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { Cause } from './explain-availability.ts';

/** Enum values of the causes in the schema. */
export const UnavailableReason = {
  OFFERED: 'OFFERED',
  PAST: 'PAST',
  NOTICE_TOO_SHORT: 'NOTICE_TOO_SHORT',
  BEYOND_HORIZON: 'BEYOND_HORIZON',
  CLOSED: 'CLOSED',
  DOES_NOT_OFFER: 'DOES_NOT_OFFER',
  OUTSIDE_HOURS: 'OUTSIDE_HOURS',
  NO_ROOM_BEFORE_CLOSING: 'NO_ROOM_BEFORE_CLOSING',
  OFF_GRID: 'OFF_GRID',
  BLOCKED: 'BLOCKED',
  BOOKED: 'BOOKED',
  HELD: 'HELD',
  RESTING: 'RESTING',
  OVERRIDDEN: 'OVERRIDDEN',
} as const satisfies Record<Cause, Cause>;
registerEnumType(UnavailableReason, {
  name: 'UnavailableReason',
  description: 'Staff only. Reason why a start is not offered.',
  valuesConfig: {
    OFFERED: { description: 'It is offered.' },
    PAST: { description: 'It is past.' },
    NOTICE_TOO_SHORT: { description: "Sooner than the service's minimum notice; detail: that notice in minutes." },
    BEYOND_HORIZON: { description: "After the service's horizon; detail: that horizon in days." },
    CLOSED: { description: 'The whole day is closed; detail: why.' },
    DOES_NOT_OFFER: { description: 'No operator, or not this operator, offers the service.' },
    OUTSIDE_HOURS: { description: 'Outside the opening hours of that day, or in a break.' },
    NO_ROOM_BEFORE_CLOSING: { description: 'The appointment would not end before closing or before a break.' },
    OFF_GRID: { description: 'Not one of the starts of the grid; detail: its step in minutes.' },
    BLOCKED: { description: 'A blocked slot; detail: its reason.' },
    BOOKED: { description: 'Another booking, with its buffer; detail: its number and place.' },
    HELD: {
      description: 'A citizen who is filling in the form holds it; detail: until when at the latest, in local time.',
    },
    OVERRIDDEN: {
      description:
        'A booking that staff made out of hours or over capacity, which takes no time from citizens; detail: its number and place. Always the last cause.',
    },
    RESTING: {
      description:
        'A citizen cancelled a booking, and the cool-down applies; detail: its end in local time. Staff can book the slot.',
    },
  },
});

@InputType({ description: 'Staff only. Start to explain.' })
export class ExplainAvailabilityInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Operator; null: all who offer the service.' })
  operatorId?: string | null;

  @Field(() => DateTime, { description: 'The time.' })
  startsAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. One reason why a start is not offered.' })
export class UnavailableCause {
  @Field(() => UnavailableReason, { description: 'The cause.' })
  cause!: Cause;

  @Field(() => String, { description: 'Detail of the cause; may be empty.' })
  detail!: string;

  @Field(() => ID, { nullable: true, description: 'Conflicting booking, if the staff member may see it.' })
  bookingId!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Reasons why a start is not offered, for one operator or for all.',
})
export class AvailabilityExplanation {
  @Field(() => OperatorType, { nullable: true, description: 'Operator; null: the cause applies to all operators.' })
  operator!: OperatorType | null;

  @Field(() => [UnavailableCause], { complexity: listComplexity(5), description: 'All causes, the weightiest first.' })
  causes!: UnavailableCause[];

  @Field(() => UnavailableReason, { deprecationReason: 'Use `causes`.', description: 'The weightiest cause.' })
  cause!: Cause;

  @Field(() => String, { deprecationReason: 'Use `causes`.', description: 'Detail of the weightiest cause.' })
  detail!: string;

  @Field(() => ID, {
    nullable: true,
    deprecationReason: 'Use `causes`.',
    description: 'Conflicting booking of the weightiest cause, if the staff member may see it.',
  })
  bookingId!: string | null;
}
