import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';

/** Values of the GraphQL enum `BookingResolution`. */
export const BookingResolution = { KEEP: 'KEEP', MOVE: 'MOVE', CANCEL: 'CANCEL' } as const;
registerEnumType(BookingResolution, {
  name: 'BookingResolution',
  description: 'Staff only. What happens to a booking affected by a change.',
  valuesConfig: {
    KEEP: { description: 'The booking is kept unchanged.' },
    MOVE: { description: 'The booking is moved to another time. The citizen is notified by mail.' },
    CANCEL: { description: 'The booking is cancelled with a reason. The citizen is notified by mail.' },
  },
});

@InputType({ description: 'Staff only. Resolution of one affected booking.' })
export class BookingResolutionInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      '`AffectedBooking.sequence` that was read. A booking that changed since needs a new resolution. Null: no check.',
  })
  sequence?: number | null;

  @Field(() => BookingResolution, { description: 'Kind of resolution.' })
  kind!: keyof typeof BookingResolution;

  @Field(() => DateTime, { nullable: true, description: 'New start. Required for MOVE.' })
  startsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'New operator. Required for MOVE.' })
  operatorId?: string | null;

  @Field(() => String, { nullable: true, description: '"Motivo": reason, 1 to 200 characters. Required for CANCEL.' })
  reason?: string | null;
}

@InputType()
export abstract class ResolutionsInput {
  @Field(() => [BookingResolutionInput], {
    defaultValue: [],
    description:
      'One resolution per booking in the preview. Resolutions of bookings that are no longer affected are ignored.',
  })
  resolutions!: BookingResolutionInput[];
}
