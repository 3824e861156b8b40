import { Field, InputType, Int } from 'type-graphql';

/** Booking rules of a service that staff add or change. */
@InputType()
export abstract class ServiceInput {
  @Field(() => String, { description: 'Name, 1 to 150 characters, unique among the services in use at the place.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Description of one or two sentences, at most 1000 characters.' })
  description?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Other words with which citizens search for the service, at most 30 entries of 1 to 60 characters. Never shown.',
  })
  synonyms!: string[];

  @Field(() => Int, { description: 'Durata in minutes, 1 to 1440. Existing bookings keep their duration.' })
  durationMinutes!: number;

  @Field(() => Int, { description: 'Passo: interval between two possible starts in minutes, 1 to 1440.' })
  stepMinutes!: number;

  @Field(() => Int, {
    description: 'Buffer in minutes for which the operator stays busy after the appointment, 0 to 1440.',
  })
  bufferMinutes!: number;

  @Field(() => Int, { description: 'Preavviso minimo: minimum notice in minutes, at most a year.' })
  minNoticeMinutes!: number;

  @Field(() => Int, { description: 'Orizzonte: number of days from today that can be booked, 1 to 730.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'Cancellation notice for citizens in minutes before the start, at most a year.' })
  cancelNoticeMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Maximum of open bookings per e-mail address or telephone number, 1 to 50. Defaults to no limit.',
  })
  maxOpenBookingsPerContact?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether a citizen's browser must solve a proof of work of one or two seconds before booking, against bots.",
  })
  proofOfWork!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether citizens see and book the service only with an invitation of the office.',
  })
  invitationOnly!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether a time that a citizen chooses is held for ten minutes while the citizen fills in the form.',
  })
  holdsTime!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Cool-down in minutes, 0 to 1440: a time cancelled by a citizen stays closed to citizens for this long. Defaults to 0.',
  })
  coolDownMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Times that a citizen may change the time of a booking, 0 to 20. 0 means that only the office may. Defaults to 3.',
  })
  maxCitizenChanges?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes within which a citizen must confirm an online booking through the mail, 5 to 1440. Defaults to no confirmation.',
  })
  confirmEmailMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 72,
    description: 'Hours before the appointment at which a mail reminds of it, 1 to 720. Null means no such reminder.',
  })
  firstReminderHours?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 24,
    description: 'Hours of the other reminder, 1 to 720, not those of the first. Null means no such reminder.',
  })
  secondReminderHours?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description:
      'Days before the appointment at which a mail asks the citizen to confirm the attendance, 2 to 60. Null means that nobody is asked.',
  })
  reconfirmDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 72,
    description:
      'Hours before the appointment at which its slot is released if the citizen was asked and has not confirmed, 12 to 720; a day or more after the request.',
  })
  releaseHours?: number | null;

  @Field(() => Int, { defaultValue: 1, description: 'People whom one visit may be for, 1 to 20.' })
  maxPeople!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Minutes that each person after the first adds to the duration, 0 to 1440.',
  })
  minutesPerFurtherPerson!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the name and surname of each further person are asked for.',
  })
  asksNames!: boolean;

  @Field(() => [String], { description: '"Cosa serve": things to bring, at most 30 entries of 1 to 300 characters.' })
  requirements!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Presa visione: notice that a citizen must tick as read, at most 1000 characters.',
  })
  noticeText?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'URL of the page to read, http or https. Requires `noticeText`.',
  })
  noticeUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'URL of an external booking page, http or https.' })
  externalBookingUrl?: string | null;

  @Field(() => Int, { description: 'Sort position among the services of the place, 0 to 9999, lowest first.' })
  position!: number;
}
