import type { FieldProblem } from '../../graphql/field-errors.ts';
import { overlaps, type Span } from '../../scheduling/interval.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { Locale } from '../../context.ts';
import { t } from '../../catalogue/messages.ts';

/** Hours that an operator keeps somewhere else, and where. */
export type HoursAtOtherPlace = WeeklyHours & { placeName: string };

/** All that is wrong with a week of opening hours or of breaks: at which line, and how to put it right. */
export function validateHours(
  locale: Locale,
  field: 'hours' | 'breaks',
  lines: readonly WeeklyHours[],
  elsewhere: readonly HoursAtOtherPlace[] = [],
): FieldProblem[] {
  return lines.flatMap((line, i) => {
    const at = (part: string) => `${field}.${i}${part}`;
    if (!(line.weekday >= 1 && line.weekday <= 7)) {
      return [{ path: at('.weekday'), message: t(locale, 'weekdayNotValid') }];
    }
    if (line.closes <= line.opens) return [{ path: at('.closes'), message: t(locale, 'closesBeforeOpening') }];
    if (line.validFrom !== null && line.validUntil !== null && line.validUntil < line.validFrom) {
      return [{ path: at('.validUntil'), message: t(locale, 'endsBeforeBeginning') }];
    }
    if (lines.slice(0, i).some((other) => meet(line, other))) {
      return [{ path: at(''), message: t(locale, 'hoursOverlap') }];
    }
    const there = elsewhere.find((other) => meet(line, other));
    return there === undefined
      ? []
      : [{ path: at(''), message: t(locale, 'hoursElsewhere', { place: there.placeName }) }];
  });
}

function meet(a: WeeklyHours, b: WeeklyHours): boolean {
  const neverTogether =
    (a.validUntil !== null && b.validFrom !== null && a.validUntil < b.validFrom) ||
    (b.validUntil !== null && a.validFrom !== null && b.validUntil < a.validFrom);
  return a.weekday === b.weekday && overlaps(minutesOf(a), minutesOf(b)) && !neverTogether;
}

function minutesOf({ opens, closes }: WeeklyHours): Span {
  return { start: opens, end: closes };
}
