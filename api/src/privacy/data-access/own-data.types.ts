import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { BookingType } from '../../booking/booking.types.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { LinkNotValid } from '../../staff/passwords/password.types.ts';
import { CopyDataSuccess, EraseDataSuccess } from './personal-data.types.ts';

@InputType({ description: 'Who wants to see their own data.' })
export class RequestOwnDataInput {
  @Field(() => String, { description: 'The e-mail address that was given when booking.' })
  email!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'If anything is kept of that address, a mail with a link is on its way: the answer does not tell whether there is.',
})
export class RequestOwnDataSuccess {
  @Field(() => String, { description: 'The e-mail as it was understood.' })
  email!: string;
}

export const RequestOwnDataResult = createUnionType({
  name: 'RequestOwnDataResult',
  description: 'How asking for one’s own data ends.',
  types: () => [RequestOwnDataSuccess, InvalidInput] as const,
});

@ObjectType({ simpleResolvers: true, description: 'A booking of whoever received the mail’s link.' })
export class UpcomingBooking {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => String, { description: "Token of the booking's page, /prenotazione#token." })
  pageToken!: string;
}

@InputType({ description: 'One’s own data, opened with the link of a mail.' })
export class OwnDataInput {
  @Field(() => String, { description: "The secret of the mail's link." })
  token!: string;
}

@InputType({ description: "The bookings to erase, chosen among those of the link's address." })
export class EraseOwnDataInput {
  @Field(() => String, { description: "The secret of the mail's link." })
  token!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The chosen bookings; the others stay as they are. Omitted: all bookings of the address.',
  })
  bookingIds?: string[] | null;
}

export const CopyOwnDataResult = createUnionType({
  name: 'CopyOwnDataResult',
  description: 'How taking a copy of one’s own data ends.',
  types: () => [CopyDataSuccess, LinkNotValid] as const,
});

export const EraseOwnDataResult = createUnionType({
  name: 'EraseOwnDataResult',
  description: 'How erasing one’s own data ends.',
  types: () => [EraseDataSuccess, LinkNotValid] as const,
});
