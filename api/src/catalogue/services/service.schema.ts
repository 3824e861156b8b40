import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { line, optionalText, optionalUrl, positionRule, whole } from '../fields.schema.ts';
import { t } from '../messages.ts';

const DAY_MINUTES = 1440;
const YEAR_MINUTES = 366 * DAY_MINUTES;
const MAX_OPEN = 50;
/** A mail may take a minute or two. */
const MIN_CONFIRM_MINUTES = 5;
const MAX_REQUIREMENTS = 30;

/** The rules of a service, as an office may set them. */
export function serviceSchema(locale: Locale) {
  return z
    .object({
      name: line(locale, 150),
      description: optionalText(locale, 1000),
      durationMinutes: whole(locale, 1, DAY_MINUTES),
      stepMinutes: whole(locale, 1, DAY_MINUTES),
      bufferMinutes: whole(locale, 0, DAY_MINUTES),
      minNoticeMinutes: whole(locale, 0, YEAR_MINUTES),
      horizonDays: whole(locale, 1, 730),
      cancelNoticeMinutes: whole(locale, 0, YEAR_MINUTES),
      maxOpenBookingsPerContact: whole(locale, 1, MAX_OPEN)
        .nullish()
        .transform((most) => most ?? null),
      proofOfWork: z.boolean(),
      coolDownMinutes: whole(locale, 0, DAY_MINUTES)
        .nullish()
        .transform((minutes) => minutes ?? 0),
      confirmEmailMinutes: whole(locale, MIN_CONFIRM_MINUTES, DAY_MINUTES)
        .nullish()
        .transform((minutes) => minutes ?? null),
      requirements: z
        .array(line(locale, 300))
        .max(MAX_REQUIREMENTS, t(locale, 'tooManyLines', { max: MAX_REQUIREMENTS })),
      noticeText: optionalText(locale, 1000),
      noticeUrl: optionalUrl(locale),
      externalBookingUrl: optionalUrl(locale),
      position: positionRule(locale),
    })
    .refine(({ noticeText, noticeUrl }) => noticeText !== null || noticeUrl === null, {
      path: ['noticeText'],
      message: t(locale, 'noticeWithoutText'),
    });
}
