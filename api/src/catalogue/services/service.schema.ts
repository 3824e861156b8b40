import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { lineSchema, optionalTextSchema, optionalUrlSchema, positionSchema, integerSchema } from '../fields.schema.ts';
import { t } from '../messages.ts';

const DAY_MINUTES = 1440;
const YEAR_MINUTES = 366 * DAY_MINUTES;
const MAX_OPEN_BOOKINGS = 50;
/** Delivery of the confirmation mail can take some minutes. */
const MIN_CONFIRM_MINUTES = 5;
/** Enough for a change of plans; more would let one person hold and pass on times. */
const DEFAULT_CITIZEN_CHANGES = 3;
const MAX_CITIZEN_CHANGES = 20;
const MAX_REQUIREMENTS = 30;
/** A class or a large family; more people need an appointment agreed with the office. */
const MAX_PEOPLE = 20;
const MAX_SYNONYMS = 30;
const MAX_SYNONYM_LENGTH = 60;
const MAX_REMINDER_HOURS = 30 * 24;
/** A citizen who is asked to confirm the attendance has a day or more to answer. */
const MIN_ANSWER_HOURS = 24;
const MIN_RECONFIRM_DAYS = 2;
const MAX_RECONFIRM_DAYS = 60;
/** Later than that the citizen may be on the way, and no one else can use the time. */
const MIN_RELEASE_HOURS = 12;
const MAX_RELEASE_HOURS = 30 * 24;
const DEFAULT_RELEASE_HOURS = 72;

/** Zod schema of the booking rules of a service, with the limits for each field. */
export function serviceSchema(locale: Locale) {
  return z
    .object({
      name: lineSchema(locale, 150),
      description: optionalTextSchema(locale, 1000),
      synonyms: z
        .array(lineSchema(locale, MAX_SYNONYM_LENGTH))
        .max(MAX_SYNONYMS, t(locale, 'tooManyLines', { max: MAX_SYNONYMS })),
      durationMinutes: integerSchema(locale, 1, DAY_MINUTES),
      stepMinutes: integerSchema(locale, 1, DAY_MINUTES),
      bufferMinutes: integerSchema(locale, 0, DAY_MINUTES),
      minNoticeMinutes: integerSchema(locale, 0, YEAR_MINUTES),
      horizonDays: integerSchema(locale, 1, 730),
      cancelNoticeMinutes: integerSchema(locale, 0, YEAR_MINUTES),
      maxOpenBookingsPerContact: integerSchema(locale, 1, MAX_OPEN_BOOKINGS)
        .nullish()
        .transform((limit) => limit ?? null),
      proofOfWork: z.boolean(),
      invitationOnly: z.boolean(),
      holdsTime: z.boolean(),
      coolDownMinutes: integerSchema(locale, 0, DAY_MINUTES)
        .nullish()
        .transform((minutes) => minutes ?? 0),
      maxCitizenChanges: integerSchema(locale, 0, MAX_CITIZEN_CHANGES)
        .nullish()
        .transform((changes) => changes ?? DEFAULT_CITIZEN_CHANGES),
      confirmEmailMinutes: integerSchema(locale, MIN_CONFIRM_MINUTES, DAY_MINUTES)
        .nullish()
        .transform((minutes) => minutes ?? null),
      firstReminderHours: reminderHoursSchema(locale),
      secondReminderHours: reminderHoursSchema(locale),
      reconfirmDays: integerSchema(locale, MIN_RECONFIRM_DAYS, MAX_RECONFIRM_DAYS)
        .nullish()
        .transform((days) => days ?? null),
      releaseHours: integerSchema(locale, MIN_RELEASE_HOURS, MAX_RELEASE_HOURS)
        .nullish()
        .transform((hours) => hours ?? DEFAULT_RELEASE_HOURS),
      maxPeople: integerSchema(locale, 1, MAX_PEOPLE),
      minutesPerFurtherPerson: integerSchema(locale, 0, DAY_MINUTES),
      asksNames: z.boolean(),
      requirements: z
        .array(lineSchema(locale, 300))
        .max(MAX_REQUIREMENTS, t(locale, 'tooManyLines', { max: MAX_REQUIREMENTS })),
      noticeText: optionalTextSchema(locale, 1000),
      noticeUrl: optionalUrlSchema(locale),
      externalBookingUrl: optionalUrlSchema(locale),
      position: positionSchema(locale),
    })
    .refine(({ noticeText, noticeUrl }) => noticeText !== null || noticeUrl === null, {
      path: ['noticeText'],
      message: t(locale, 'noticeWithoutText'),
    })
    .refine(({ firstReminderHours: first, secondReminderHours: second }) => first === null || first !== second, {
      path: ['secondReminderHours'],
      message: t(locale, 'remindersEqual'),
    })
    .superRefine(({ reconfirmDays: days, releaseHours }, { addIssue }) => {
      if (days === null) return;
      const hours = days * 24 - MIN_ANSWER_HOURS;
      if (releaseHours <= hours) return;
      addIssue({ code: 'custom', path: ['releaseHours'], message: t(locale, 'releaseTooEarly', { days, hours }) });
    });
}

function reminderHoursSchema(locale: Locale) {
  return integerSchema(locale, 1, MAX_REMINDER_HOURS)
    .nullish()
    .transform((hours) => hours ?? null);
}
