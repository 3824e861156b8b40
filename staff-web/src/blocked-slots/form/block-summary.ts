import type { TFunction } from 'i18next';
import { dateText } from '../../municipality-time/calendar.ts';
import { parseTime } from '../../municipality-time/parse-time.ts';
import { joinWords, summarizeBounds, summarizeRule } from '../../recurrence/summarize-repeat.ts';
import { type BlockTimeValues, type BlockValues, isRepeated } from './block-values.ts';

const MAX_NAMES = 4;

/** Returns a sentence that states who is blocked when. The time and the repetition must be complete. */
export function summarizeBlock(t: TFunction, values: BlockValues, names: readonly string[]): string {
  const when = isRepeated(values) ? summarizeRepeated(t, values) : summarizeTime(t, values);
  return t('blocked.summary.sentence', { who: summarizeNames(t, names), when });
}

function summarizeTime(t: TFunction, { days, date, lastDate, allDay, from, to }: BlockTimeValues): string {
  const [first, last] = [dateText(date!), dateText(lastDate ?? date!)];
  const isOneDay = days === 'ONE' || lastDate === date;
  if (allDay) return t(isOneDay ? 'blocked.summary.wholeDay' : 'blocked.summary.wholeDays', { first, last });
  const times = { from: parseTime(from)!, to: parseTime(to)! };
  if (isOneDay) return t('blocked.summary.oneDay', { first, ...times });
  return t(days === 'EACH' ? 'blocked.summary.eachDay' : 'blocked.summary.continuous', { first, last, ...times });
}

function summarizeRepeated(t: TFunction, values: BlockValues): string {
  const { days, allDay, from, to } = values;
  const hours = allDay
    ? t('blocked.summary.whole')
    : t('blocked.summary.hours', { from: parseTime(from), to: parseTime(to) });
  const time = days === 'ONE' ? hours : summarizeTime(t, values);
  return [time, summarizeRule(t, values), summarizeBounds(t, values)].join(', ');
}

function summarizeNames(t: TFunction, names: readonly string[]): string {
  if (names.length === 0) return t('blocked.summary.nobody');
  if (names.length > MAX_NAMES) return t('blocked.summary.many', { count: names.length });
  return t('blocked.summary.who', { count: names.length, names: joinWords(t, names) });
}
