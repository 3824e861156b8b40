import type { OperatorHoursFragment, WeeklyHoursInput } from '../gql/graphql.ts';
import { parseTime } from '../municipality-time/parse-time.ts';

/** Opening hours, or a break in them. */
export type HoursKind = 'hours' | 'breaks';

/** One line of a week as it is being filled in. */
export type WeeklyHours = {
  key: string;
  kind: HoursKind;
  weekday: number;
  opens: string;
  closes: string;
  validFrom: string | null;
  validUntil: string | null;
};

/** Monday to Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** An operator's week at a place as it is, day by day, earliest first. */
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

/** The week with one more empty line. */
export function addWeeklyHours(
  lines: readonly WeeklyHours[],
  weekday: number,
  kind: HoursKind,
  key: string,
): WeeklyHours[] {
  return [...lines, { key, kind, weekday, opens: '', closes: '', validFrom: null, validUntil: null }];
}

/** The week with the lines of Monday on every day until Friday. */
export function copyMondayToFriday(lines: readonly WeeklyHours[], createKey: () => string): WeeklyHours[] {
  const monday = lines.filter(({ weekday }) => weekday === 1);
  const weekend = lines.filter(({ weekday }) => weekday > 5);
  const others = [2, 3, 4, 5].flatMap((weekday) => monday.map((line) => ({ ...line, weekday, key: createKey() })));
  return [...monday, ...others, ...weekend];
}

/** The week as the service takes it. */
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

/** What is wrong with the fields of one line; `line`: with all of it. */
export type WeeklyHoursErrors = Partial<Record<'opens' | 'closes' | 'validUntil' | 'line', string>>;

/** Lines whose times are none yet. */
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

/** What the service said of lines ("hours.3.closes"), beside the line of which it said it. */
export function toWeeklyHoursErrors(
  lines: readonly WeeklyHours[],
  errors: Record<string, string>,
): Record<string, WeeklyHoursErrors> {
  const fieldErrors: Record<string, WeeklyHoursErrors> = {};
  for (const [path, message] of Object.entries(errors)) {
    const [kind, index, part = 'line'] = path.split('.');
    const line = lines.filter((one) => one.kind === kind)[Number(index)];
    if (line === undefined) continue;
    const field = part === 'opens' || part === 'closes' || part === 'validUntil' ? part : 'line';
    fieldErrors[line.key] = { ...fieldErrors[line.key], [field]: message };
  }
  return fieldErrors;
}
