import type { TFunction } from 'i18next';
import { dateText } from '../municipality-time/calendar.ts';
import { getMonthlyDay, getWeekday, type MonthlyDay, type RepeatValues } from './repeat-values.ts';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Returns the rule of a repetition in words: "ogni 2 settimane il martedì". */
export function summarizeRule(t: TFunction, values: RepeatValues): string {
  const { date, repeat, interval, weekdays } = values;
  const count = Number(interval);
  if (repeat === 'MONTHLY') return t('repeat.monthly', { count, day: monthlyDayText(t, getMonthlyDay(values)) });
  const chosen = weekdays.length > 0 ? weekdays.map(Number).toSorted() : [getWeekday(date!)];
  return t('repeat.weekly', {
    count,
    days: joinWords(
      t,
      chosen.map((day) => t(`repeat.onWeekday.${day as Weekday}`)),
    ),
  });
}

/** Returns the bounds of a repetition in words: "a partire da martedì 1 dicembre 2026, per 10 volte". */
export function summarizeBounds(t: TFunction, { date, end, until, count }: RepeatValues): string {
  const from = t('repeat.startingOn', { date: dateText(date!) });
  const to =
    end === 'UNTIL' ? t('repeat.untilDate', { date: dateText(until!) }) : t('repeat.times', { count: Number(count) });
  return `${from}, ${to}`;
}

/** Joins words in Italian: "Anna, Luca e Mara". */
export function joinWords(t: TFunction, words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return t('repeat.and', { first: words.slice(0, -1).join(', '), last: words.at(-1)! });
}

function monthlyDayText(t: TFunction, { ordinal, weekday }: MonthlyDay): string {
  const gender = weekday === '7' ? 'feminine' : 'masculine';
  const nth = t(`repeat.nth.${gender}.${ordinal as '1' | '2' | '3' | '4' | '5' | '-1'}`);
  return `${nth} ${t(`hours.weekday.${weekday as '1'}`).toLowerCase()}`;
}
