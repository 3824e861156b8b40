import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { listComplexity } from '../../../graphql/list-complexity.ts';
import { DateTime, LocalDate } from '../../../graphql/scalars.ts';
import { INVITATION_STATES, type InvitationState as State } from '../invitation-state.ts';

/** Values of the GraphQL enum `InvitationState`. */
export const InvitationState = Object.fromEntries(
  Object.keys(INVITATION_STATES).map((state) => [state, state]),
) as Record<State, State>;
registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What became of an invitation.',
  valuesConfig: INVITATION_STATES,
});

@ObjectType({ simpleResolvers: true, description: 'Staff only. How many invitations of a batch are in each state.' })
export class InvitationCounts {
  @Field(() => Int, { description: 'All of them.' })
  total!: number;

  @Field(() => Int, { description: 'Inviati, not opened yet.' })
  sent!: number;

  @Field(() => Int, { description: 'Aperti, not booked yet.' })
  opened!: number;

  @Field(() => Int, { description: 'Prenotati.' })
  booked!: number;

  @Field(() => Int, { description: 'Scaduti.' })
  lapsed!: number;

  @Field(() => Int, { description: 'Ritirati.' })
  withdrawn!: number;

  @Field(() => Int, { description: 'With a mail that could not be delivered.' })
  mailFailed!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. People who were invited together to book a service.' })
export class InvitationBatch {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ID, { description: 'The service to book.' })
  serviceId!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => ID, { description: 'Place of the service, whose staff see the batch.' })
  placeId!: string;

  @Field(() => String, { description: 'Name of the place.' })
  placeName!: string;

  @Field(() => LocalDate, { description: 'Last day on which the links book. The appointment may be later.' })
  until!: string;

  @Field(() => DateTime, { description: 'When it was sent.' })
  createdAt!: string;

  @Field(() => String, { description: 'Name of the member of staff who sent it.' })
  createdByName!: string;

  @Field(() => InvitationCounts, { description: 'States of its invitations.' })
  counts!: InvitationCounts;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A page of batches, newest first.' })
export class InvitationBatchPage {
  @Field(() => [InvitationBatch], { complexity: listComplexity(1), description: 'The batches.' })
  nodes!: InvitationBatch[];

  @Field(() => String, { nullable: true, description: 'Cursor of the next page for `after`; null on the last page.' })
  endCursor!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The invitation of one person.' })
export class Invitation {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Required to change it; a concurrent change causes a conflict.' })
  version!: string;

  @Field(() => InvitationState, { description: 'State.' })
  state!: State;

  @Field(() => String, { description: 'Name; empty after the data were erased, like all contact data.' })
  name!: string;

  @Field(() => String, { description: 'Surname.' })
  surname!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { description: 'Riferimento: note of the office, not shown to the person; may be empty.' })
  reference!: string;

  @Field(() => String, { description: 'Language of its mails: "it" or "en".' })
  language!: string;

  @Field(() => DateTime, { description: 'When its mail was last written.' })
  sentAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When its page was first opened.' })
  openedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When its personal data were erased.' })
  erasedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The last booking that was made with it, also a cancelled one.' })
  bookingId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Numero prenotazione of that booking.' })
  bookingNumber!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A page of invitations, by surname and name.' })
export class InvitationPage {
  @Field(() => [Invitation], { complexity: listComplexity(1), description: 'The invitations.' })
  nodes!: Invitation[];

  @Field(() => String, { nullable: true, description: 'Cursor of the next page for `after`; null on the last page.' })
  endCursor!: string | null;
}
