import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BookingSource, BookingStatus } from '../../graphql/enums/booking-enums.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { DateTime } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. Search criteria, combined with AND.' })
export class FindBookingsInput {
  @Field(() => String, {
    defaultValue: '',
    description:
      'A number ("271", "n. 271", "#271"), words of the name in any order and without accents, a telephone number or part of it, or part of an e-mail address.',
  })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'Only at this place.' })
  placeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this service.' })
  serviceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only with this operator.' })
  operatorId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only bookings that start at or after this time.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only bookings that start before this time.' })
  to?: Date | null;

  @Field(() => BookingStatus, { nullable: true, description: 'Only bookings with this status.' })
  status?: keyof typeof BookingStatus | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A row of the search results.' })
export class BookingLine {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Status.' })
  status!: string;

  @Field(() => Int, { description: 'Version of the booking, required to change it.' })
  sequence!: number;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End.' })
  endsAt!: string;

  @Field(() => BookingSource, { description: 'Channel of the request.' })
  source!: keyof typeof BookingSource;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, { description: 'Name of the place.' })
  placeName!: string;

  @Field(() => String, { description: 'Name of the operator.' })
  operatorName!: string;

  @Field(() => String, { description: 'Surname and name.' })
  applicantName!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { description: 'Notes of the citizen; may be empty.' })
  notes!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Internal note of the office, for lists that leave the service; may be empty. Null unless `internalNotesInCopy` is set.',
  })
  internalNote!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A page of bookings, soonest first.' })
export class BookingPage {
  @Field(() => [BookingLine], { complexity: listComplexity(1), description: 'The bookings.' })
  nodes!: BookingLine[];

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the next page for `after`; null on the last page.',
  })
  endCursor!: string | null;
}
