import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../graphql/list-complexity.ts';
import { OperatorType } from '../catalogue/places/place.types.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. A free time to which a booking can be moved.' })
export class ProposedTime {
  @Field(() => DateTime, { description: 'The new start.' })
  startsAt!: string;

  @Field(() => OperatorType, { description: 'The operator.' })
  operator!: OperatorType;
}

@ObjectType('AffectedBooking', {
  simpleResolvers: true,
  description: 'Staff only. A booking affected by a change of the agenda.',
})
export class AffectedBookingType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => Int, { description: 'Version of the booking.' })
  sequence!: number;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End.' })
  endsAt!: string;

  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => String, { description: 'Name of the place.' })
  placeName!: string;

  @Field(() => OperatorType, { description: 'The operator.' })
  operator!: OperatorType;

  @Field(() => String, { description: 'Surname and name of the applicant.' })
  applicantName!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address. Null means that no mail is sent.' })
  email!: string | null;

  @Field(() => [ProposedTime], {
    complexity: listComplexity(),
    description:
      'At most three free times after the change, the same time of day on the nearest day first, with any operator ' +
      'whose bookings the caller may manage. No two proposals of all bookings overlap.',
  })
  proposals!: ProposedTime[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A booking that cannot be moved to the chosen time.' })
export class RefusedMove {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;

  @Field(() => String, { description: 'Why, in the language of the request.' })
  message!: string;
}
