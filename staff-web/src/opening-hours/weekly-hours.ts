import type { OperatorHoursFragment, WeeklyHoursInput } from '../gql/graphql.ts';
import { parseTime } from '../municipality-time/parse-time.ts';

/** Opening hours, or a break within them. */
export type HoursKind = 'hours' | 'breaks';

/** One row of the form: hours or a break on a weekday. */
export type WeeklyHours = {
  key: string;
  kind: HoursKind;
  weekday: number;
  opens: string;
  closes: string;
  validFrom: string | null;
  validUntil: string | null;
};

/** ISO weekdays, Monday to Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Returns the hours and breaks at a place as form rows, ordered by weekday and start. */
export function toWeeklyHours(
  { openingHours, breaks }: Pick<OperatorHoursFragment, 'openingHours' | 'breaks'>,
  placeId: string,
): WeeklyHours[] {
  const read = (kind: HoursKind, lines: OperatorHoursFragment['openingHours']) =>
    lines
      .filter((line) => line.placeId === placeId)
      .map(({ weekday, opens, closes, validFrom, validUntil }, i) => ({
        key: `${kind}${i}`,
        kind,
        weekday,
        opens,
        closes,
        validFrom,
        validUntil,
      }));
  return [...read('hours', openingHours), ...read('breaks', breaks)].toSorted(
    (a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens),
  );
}

/**
 * Returns the week of another operator as new form rows: of the place, or of the operator's first place if there are no
 * hours at it.
 */
export function copyWeek(
  operator: Pick<OperatorHoursFragment, 'openingHours' | 'breaks'>,
  placeId: string,
  createKey: () => string,
): WeeklyHours[] {
  const isHere = operator.openingHours.some((line) => line.placeId === placeId);
  const from = isHere ? placeId : operator.openingHours[0]?.placeId;
  return from === undefined ? [] : toWeeklyHours(operator, from).map((line) => ({ ...line, key: createKey() }));
}

/** Adds an empty row. */
export function addWeeklyHours(
  lines: readonly WeeklyHours[],
  weekday: number,
  kind: HoursKind,
  key: string,
): WeeklyHours[] {
  return [...lines, { key, kind, weekday, opens: '', closes: '', validFrom: null, validUntil: null }];
}

/** Copies the rows of Monday to Tuesday until Friday. */
export function copyMondayToFriday(lines: readonly WeeklyHours[], createKey: () => string): WeeklyHours[] {
  const monday = lines.filter(({ weekday }) => weekday === 1);
  const weekend = lines.filter(({ weekday }) => weekday > 5);
  const others = [2, 3, 4, 5].flatMap((weekday) => monday.map((line) => ({ ...line, weekday, key: createKey() })));
  return [...monday, ...others, ...weekend];
}

/** Returns the mutation input. */
export function toWeekInput(lines: readonly WeeklyHours[]): Record<HoursKind, WeeklyHoursInput[]> {
  const read = (kind: HoursKind) =>
    lines
      .filter((line) => line.kind === kind)
      .map(({ weekday, opens, closes, validFrom, validUntil }) => ({
        weekday,
        opens: parseTime(opens) ?? opens,
        closes: parseTime(closes) ?? closes,
        validFrom,
        validUntil,
      }));
  return { hours: read('hours'), breaks: read('breaks') };
}

/** Validation errors of one row by input. `line` is an error of the whole row. */
export type WeeklyHoursErrors = Partial<Record<'opens' | 'closes' | 'validUntil' | 'line', string>>;

/** Returns an error for each row with a missing or invalid time. */
export function findMissingTimes(lines: readonly WeeklyHours[], message: string): Record<string, WeeklyHoursErrors> {
  return Object.fromEntries(
    lines.flatMap(({ key, opens, closes }) => {
      const errors = {
        ...(parseTime(opens) === null && { opens: message }),
        ...(parseTime(closes) === null && { closes: message }),
      };
      return Object.keys(errors).length === 0 ? [] : [[key, errors]];
    }),
  );
}

/** Assigns the validation errors of a response ("hours.3.closes") to form rows. */
export function toWeeklyHoursErrors(
  lines: readonly WeeklyHours[],
  errors: Record<string, string>,
): Record<string, WeeklyHoursErrors> {
  const errorsByKey: Record<string, WeeklyHoursErrors> = {};
  for (const [path, message] of Object.entries(errors)) {
    const [kind, index, part = 'line'] = path.split('.');
    const line = lines.filter((one) => one.kind === kind)[Number(index)];
    if (line === undefined) continue;
    const field = part === 'opens' || part === 'closes' || part === 'validUntil' ? part : 'line';
    errorsByKey[line.key] = { ...errorsByKey[line.key], [field]: message };
  }
  return errorsByKey;
}
