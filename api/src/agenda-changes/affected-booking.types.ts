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
      'At most three free times after the change, best first. The first proposals of all bookings do not overlap.',
  })
  proposals!: ProposedTime[];
}
