import type { RecurrenceInput } from '../gql/graphql.ts';

/** How a time repeats, as chosen. An empty ordinal or weekday stands for that of the first date. */
export type RepeatValues = {
  date: string | null;
  repeat: 'NEVER' | 'WEEKLY' | 'MONTHLY';
  interval: number | string;
  weekdays: string[];
  weekday: string;
  ordinal: string;
  end: 'UNTIL' | 'COUNT';
  until: string | null;
  count: number | string;
};

/** Which weekday of a month: the ordinal 1 to 5, or -1 for the last, and the weekday from 1 (Monday) to 7. */
export type MonthlyDay = { ordinal: string; weekday: string };

/** Initial values of a form whose time does not repeat. */
export const EMPTY_REPEAT: Omit<RepeatValues, 'date'> = {
  repeat: 'NEVER',
  interval: 1,
  weekdays: [],
  weekday: '',
  ordinal: '',
  end: 'UNTIL',
  until: null,
  count: 10,
};

const WHOLE_NUMBER = /^\d+$/;

/** Returns the weekday of a date, from 1 (Monday) to 7. */
export function getWeekday(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** Returns the day of a monthly repetition: that of the first date unless another was chosen. */
export function getMonthlyDay({
  date,
  ordinal,
  weekday,
}: Pick<RepeatValues, 'date' | 'ordinal' | 'weekday'>): MonthlyDay {
  const ofDate = date === null ? '1' : String(Math.ceil(Number(date.slice(8)) / 7));
  const weekdayOfDate = date === null ? '1' : String(getWeekday(date));
  return { ordinal: ordinal || ofDate, weekday: weekday || weekdayOfDate };
}

/** Returns the repetition for a request. Null means once. */
export function toRecurrenceInput(values: RepeatValues): RecurrenceInput | null {
  const { repeat, interval, weekdays, end, until, count } = values;
  if (repeat === 'NEVER') return null;
  const each = { interval: Number(interval), ...(end === 'UNTIL' ? { until } : { count: Number(count) }) };
  if (repeat === 'WEEKLY') return { frequency: 'WEEKLY', weekdays: weekdays.map(Number).toSorted(), ...each };
  const { ordinal, weekday } = getMonthlyDay(values);
  return { frequency: 'MONTHLY', ordinal: Number(ordinal), weekdays: [Number(weekday)], ...each };
}

/** Returns whether the repetition can be sent. */
export function isRepeatComplete({ repeat, interval, end, until, count }: RepeatValues): boolean {
  if (repeat === 'NEVER') return true;
  return isWholeNumber(interval) && (end === 'UNTIL' ? until !== null : isWholeNumber(count));
}

/** Returns whether a value is a whole number, typed or not. */
export function isWholeNumber(value: number | string): boolean {
  return WHOLE_NUMBER.test(String(value));
}
