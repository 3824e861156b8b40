import type { FieldProblem } from '../../graphql/field-errors.ts';
import { overlaps, type Span } from '../../scheduling/interval.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { Locale } from '../../context.ts';
import { t } from '../../catalogue/messages.ts';

/** Weekly hours of the operator at another place, with the name of that place. */
export type HoursAtOtherPlace = WeeklyHours & { placeName: string };

/** Validates weekly opening hours or breaks. Returns one error per invalid line, empty if all are valid. */
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
    if (lines.slice(0, i).some((other) => isOverlapping(line, other))) {
      return [{ path: at(''), message: t(locale, 'hoursOverlap') }];
    }
    const conflict = elsewhere.find((other) => isOverlapping(line, other));
    return conflict === undefined
      ? []
      : [{ path: at(''), message: t(locale, 'hoursElsewhere', { place: conflict.placeName }) }];
  });
}

function isOverlapping(a: WeeklyHours, b: WeeklyHours): boolean {
  const hasDisjointValidity =
    (a.validUntil !== null && b.validFrom !== null && a.validUntil < b.validFrom) ||
    (b.validUntil !== null && a.validFrom !== null && b.validUntil < a.validFrom);
  return a.weekday === b.weekday && overlaps(toSpan(a), toSpan(b)) && !hasDisjointValidity;
}

function toSpan({ opens, closes }: WeeklyHours): Span {
  return { start: opens, end: closes };
}
