import { createUnionType, Field, ObjectType } from 'type-graphql';
import { PlaceType } from '../../../catalogue/places/place.types.ts';
import { Problem } from '../../../graphql/problem.ts';
import { LocalDate } from '../../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'What an invited person may book, with the data that are known.' })
export class InvitationToBook {
  @Field(() => String, { description: 'Name; the booking has this name.' })
  name!: string;

  @Field(() => String, { description: 'Surname; the booking has this surname.' })
  surname!: string;

  @Field(() => String, { description: 'E-mail address to which the invitation was sent.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164; null if the office gave none.' })
  phone!: string | null;

  @Field(() => LocalDate, { description: 'Last day on which the link books. The appointment may be later.' })
  until!: string;

  @Field(() => PlaceType, { description: 'The place; its only service is the one to book with `book`.' })
  place!: PlaceType;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'The invited person has booked already: one invitation makes one booking.',
})
export class InvitationUsed extends Problem {
  @Field(() => String, { description: "Token of the booking's page, /prenotazione#token." })
  pageToken!: string;
}

@ObjectType({
  implements: Problem,
  description: 'The invitation books no more: unknown, withdrawn, after its last day, or its service was retired.',
})
export class InvitationClosed extends Problem {}

export const OpenInvitationResult = createUnionType({
  name: 'OpenInvitationResult',
  description: 'What the page of an invitation shows.',
  types: () => [InvitationToBook, InvitationUsed, InvitationClosed] as const,
});
