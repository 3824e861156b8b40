import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PersonalApplicant } from '../../booking/applicant/applicant.types.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { BookingSource, BookingStatus } from '../../graphql/enums/booking-enums.ts';
import { PersonalWatchRequest } from './stored/personal-watch-request.types.ts';
import { PersonalInvitation } from './stored/personal-invitation.types.ts';
import { PersonalMail } from './stored/personal-mail.types.ts';
import { Companion } from '../../booking/visit/visit.types.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'A booking with all that is kept in it of a person.' })
export class PersonalBooking extends PersonalApplicant {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Stato.' })
  status!: keyof typeof BookingStatus;

  @Field(() => BookingSource, { description: 'How it was asked for.' })
  source!: keyof typeof BookingSource;

  @Field(() => String, { description: 'Servizio.' })
  serviceName!: string;

  @Field(() => String, { description: 'Ufficio o luogo.' })
  placeName!: string;

  @Field(() => String, { description: 'Referente.' })
  operatorName!: string;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End.' })
  endsAt!: string;

  @Field(() => Int, { description: 'People whom it was for.' })
  people!: number;

  @Field(() => [String], { complexity: listComplexity(), description: 'Names of the further services of the visit.' })
  furtherServiceNames!: string[];

  @Field(() => [Companion], { complexity: listComplexity(), description: 'People who came with the applicant.' })
  companions!: Companion[];

  @Field(() => String, { description: 'Note.' })
  notes!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Internal note of the office; null if there is none or the comune keeps such notes out of copies.',
  })
  internalNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Motivo of its cancellation.' })
  cancelReason!: string | null;

  @Field(() => String, { description: 'Language of its mails: "it" or "en".' })
  locale!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the privacy notice was read.' })
  privacyReadAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Which version of it.' })
  privacyVersion!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the notice of the service was read.' })
  noticeReadAt!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the person was seen at the office.' })
  arrivedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled or released.' })
  cancelledAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when the person may confirm that they will come.' })
  reconfirmBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed that the person will come.' })
  reconfirmedAt!: string | null;

  @Field(() => [PersonalMail], { complexity: listComplexity(), description: 'The mails about it, oldest first.' })
  mails!: PersonalMail[];
}

@ObjectType({ simpleResolvers: true, description: 'All that is kept of a person (GDPR, art. 15).' })
export class PersonalData {
  @Field(() => DateTime, { description: 'As it was at this time.' })
  takenAt!: string;

  @Field(() => [PersonalBooking], {
    complexity: listComplexity(),
    description: 'Bookings that still tell of the person, newest first.',
  })
  bookings!: PersonalBooking[];

  @Field(() => [PersonalMail], {
    complexity: listComplexity(),
    description: 'Mails with a link to these data and mails about the waiting list, oldest first.',
  })
  linkMails!: PersonalMail[];

  @Field(() => [PersonalInvitation], {
    complexity: listComplexity(),
    description: 'Invitations to book that still tell of the person, newest first.',
  })
  invitations!: PersonalInvitation[];

  @Field(() => [PersonalWatchRequest], {
    complexity: listComplexity(),
    description: 'Requests of the waiting list that tell of the person, oldest first.',
  })
  watchRequests!: PersonalWatchRequest[];
}

@InputType({ description: 'Staff only. Whose data.' })
export class PersonInput {
  @Field(() => String, { description: 'The whole e-mail address, or the telephone number.' })
  contact!: string;
}

@InputType({
  description:
    'Staff only. Whose data: several people may share a contact, so the office chooses the bookings of this person.',
})
export class ChosenBookingsInput {
  @Field(() => String, { description: 'The whole e-mail address, or the telephone number.' })
  contact!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The chosen bookings of this contact; all others stay as they are. Null: all that is kept with the contact, ' +
      'invitations and requests of the waiting list too.',
  })
  bookingIds?: string[] | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A copy of all that is kept of a person; the audit trail has a line of it.',
})
export class CopyDataSuccess {
  @Field(() => PersonalData, { description: 'The copy.' })
  data!: PersonalData;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Nothing tells of the person any more; what is counted stays. Appointments to come are cancelled.',
})
export class EraseDataSuccess {
  @Field(() => Int, { description: 'How many bookings told of the person.' })
  bookings!: number;

  @Field(() => Int, { description: 'How many of them were to come, and are cancelled.' })
  cancelled!: number;
}

export const PersonalDataResult = createUnionType({
  name: 'PersonalDataResult',
  description: 'Staff only. How looking for the data of a person ends.',
  types: () => [PersonalData, InvalidInput] as const,
});

export const CopyPersonalDataResult = createUnionType({
  name: 'CopyPersonalDataResult',
  description: 'Staff only. How copying the data of a person ends.',
  types: () => [CopyDataSuccess, InvalidInput] as const,
});

export const ErasePersonalDataResult = createUnionType({
  name: 'ErasePersonalDataResult',
  description: 'Staff only. How erasing the data of a person ends.',
  types: () => [EraseDataSuccess, InvalidInput] as const,
});
