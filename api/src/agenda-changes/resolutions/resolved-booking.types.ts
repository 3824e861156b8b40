import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { ProposedTime } from '../affected-booking.types.ts';
import { BookingResolution } from '../resolutions-input.types.ts';
import { DateTime } from '../../graphql/scalars.ts';

@ObjectType('ResolvedBooking', {
  simpleResolvers: true,
  description: 'Staff only. What happened to a booking affected by a change, with the contacts of its applicant.',
})
export class ResolvedBookingType {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingResolution, { description: 'What happened to it.' })
  kind!: keyof typeof BookingResolution;

  @Field(() => DateTime, { description: 'Start before the change.' })
  startsAt!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, { description: 'Surname and name of the applicant.' })
  applicantName!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address. Null means that nobody was told by mail.' })
  email!: string | null;

  @Field(() => ProposedTime, { nullable: true, description: 'The new time. Null unless the booking was moved.' })
  movedTo!: ProposedTime | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Number of affected bookings by resolution.' })
export class AffectedBookingsSummary {
  @Field(() => Int, { description: 'Number of bookings kept unchanged.' })
  kept!: number;

  @Field(() => Int, { description: 'Number of moved bookings.' })
  moved!: number;

  @Field(() => Int, { description: 'Number of cancelled bookings.' })
  cancelled!: number;

  @Field(() => [ResolvedBookingType], {
    complexity: listComplexity(),
    description: 'The affected bookings and what happened to each, earliest first.',
  })
  resolved!: ResolvedBookingType[];
}
