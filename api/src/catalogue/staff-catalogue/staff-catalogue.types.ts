import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { CataloguePlace } from './catalogue-place.types.ts';
import { CatalogueOperator } from './catalogue-operator.types.ts';
import { Notice } from '../places/place.types.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. A service with all its rules, in use or retired.' })
export class CatalogueService {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, {
    description: 'Version of the rules for optimistic locking. Send it with `changeService`.',
  })
  version!: string;

  @Field(() => ID, { description: 'The place that offers it.' })
  placeId!: string;

  @Field(() => String, { description: 'Slug in the deep link /?servizio=slug. Never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Description of one or two sentences.' })
  description!: string | null;

  @Field(() => [String], {
    complexity: listComplexity(),
    description: 'Other words with which citizens search for it.',
  })
  synonyms!: string[];

  @Field(() => Int, { description: 'Durata of new bookings in minutes.' })
  durationMinutes!: number;

  @Field(() => Int, { description: 'Passo: interval between two possible starts in minutes.' })
  stepMinutes!: number;

  @Field(() => Int, { description: 'Buffer in minutes for which the operator stays busy after the appointment.' })
  bufferMinutes!: number;

  @Field(() => Int, { description: 'Preavviso minimo: minimum notice before the start, in minutes.' })
  minNoticeMinutes!: number;

  @Field(() => Int, { description: 'Orizzonte: number of days from today that can be booked.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'Cancellation notice for citizens, in minutes before the start.' })
  cancelNoticeMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Maximum of open bookings per e-mail address or telephone number. Null means no limit.',
  })
  maxOpenBookingsPerContact!: number | null;

  @Field(() => Boolean, {
    description:
      "Whether a citizen's browser must solve a proof of work of one or two seconds before booking, against bots.",
  })
  proofOfWork!: boolean;

  @Field(() => Boolean, { description: 'Whether citizens see and book it only with an invitation of the office.' })
  invitationOnly!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a time that a citizen chooses is held for ten minutes while the citizen fills in the form.',
  })
  holdsTime!: boolean;

  @Field(() => Int, {
    description:
      'Cool-down in minutes: a time cancelled by a citizen stays closed to citizens for this long. 0 means none.',
  })
  coolDownMinutes!: number;

  @Field(() => Int, {
    description: 'Times that a citizen may change the time of a booking. 0 means that only the office may.',
  })
  maxCitizenChanges!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes within which a citizen must confirm an online booking through the mail. Null means no confirmation.',
  })
  confirmEmailMinutes!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours before the appointment at which a mail reminds of it. Null means no such reminder.',
  })
  firstReminderHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours of the other reminder before the appointment. Null means no such reminder.',
  })
  secondReminderHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days before the appointment at which a mail asks the citizen to confirm the attendance. Null means that nobody is asked.',
  })
  reconfirmDays!: number | null;

  @Field(() => Int, {
    description:
      'Hours before the appointment at which its slot is released if the citizen was asked and has not confirmed.',
  })
  releaseHours!: number;

  @Field(() => Int, { description: 'People whom one visit may be for.' })
  maxPeople!: number;

  @Field(() => Int, { description: 'Minutes that each person after the first adds to the duration.' })
  minutesPerFurtherPerson!: number;

  @Field(() => Boolean, { description: 'Whether the name and surname of each further person are asked for.' })
  asksNames!: boolean;

  @Field(() => [ID], {
    complexity: listComplexity(),
    description: 'Services of the place in use that one visit may combine with it.',
  })
  combinableServiceIds!: string[];

  @Field(() => [String], { complexity: listComplexity(), description: '"Cosa serve": list of things to bring.' })
  requirements!: string[];

  @Field(() => Notice, {
    nullable: true,
    description: 'Presa visione: notice that must be ticked as read before booking.',
  })
  notice!: Notice | null;

  @Field(() => String, { nullable: true, description: 'If set, the service can only be booked at this URL.' })
  externalBookingUrl!: string | null;

  @Field(() => Int, { description: 'Sort position among the services of the place, lowest first.' })
  position!: number;

  @Field(() => DateTime, { nullable: true, description: 'Instant of retirement. Null if in use.' })
  retiredAt!: string | null;

  @Field(() => [ID], {
    complexity: listComplexity(),
    description: 'Operators who offer the service, without retired ones.',
  })
  operatorIds!: string[];

  @Field(() => Int, { description: 'Number of upcoming bookings. Changes of the rules do not affect them.' })
  futureBookings!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The day of the patron saint, a yearly holiday.' })
export class PatronSaint {
  @Field(() => Int, { description: 'Month, 1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'Day of the month.' })
  day!: number;

  @Field(() => String, { description: 'Name shown to citizens, for example "San Pietro, patrono di Caivano".' })
  name!: string;

  @Field(() => String, { description: 'Version for optimistic locking. Send it with the next change.' })
  version!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Places, services and operators with all rules.' })
export class StaffCatalogue {
  @Field(() => [CataloguePlace], {
    complexity: listComplexity(),
    description: 'Places that the caller may see, in sort order.',
  })
  places!: CataloguePlace[];

  @Field(() => [CatalogueService], {
    complexity: listComplexity(),
    description: 'Services of these places, in sort order.',
  })
  services!: CatalogueService[];

  @Field(() => [CatalogueOperator], {
    complexity: listComplexity(),
    description: 'Operators of these places, in sort order.',
  })
  operators!: CatalogueOperator[];

  @Field(() => PatronSaint, { nullable: true, description: 'Santo patrono: day of the patron saint, if set.' })
  patronSaint!: PatronSaint | null;
}
