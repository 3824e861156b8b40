import type { TFunction } from 'i18next';
import { parseTime } from '../../municipality-time/parse-time.ts';
import { repeatRules } from '../../recurrence/repeat-rules.ts';
import type { BlockTimeValues, BlockValues } from './block-values.ts';

/** Returns the validation rules of the time fields, with messages in Italian. */
export function blockTimeRules(t: TFunction) {
  const time = (value: string, { allDay }: BlockTimeValues) =>
    !allDay && parseTime(value) === null ? t('hours.timeMissing') : null;
  return {
    date: (date: string | null) => (date === null ? t('hours.dateMissing') : null),
    lastDate: (lastDate: string | null, { days, date }: BlockTimeValues) => {
      if (days === 'ONE') return null;
      if (lastDate === null) return t('hours.dateMissing');
      return date !== null && lastDate < date ? t('blocked.lastDateTooEarly') : null;
    },
    from: time,
    to: time,
  };
}

/** Returns the validation rules of the whole form. */
export function blockRules(t: TFunction) {
  const rules = repeatRules(t);
  return {
    ...blockTimeRules(t),
    operatorIds: (ids: string[]) => (ids.length === 0 ? t('blocked.operatorsMissing') : null),
    interval: unlessEach(rules.interval),
    until: unlessEach(rules.until),
    count: unlessEach(rules.count),
  };
}

/** Returns whether the time fields are complete. */
export function isTimeComplete({ days, date, lastDate, allDay, from, to }: BlockTimeValues): boolean {
  const hasDates = date !== null && (days === 'ONE' || (lastDate !== null && lastDate >= date));
  return hasDates && (allDay || (parseTime(from) !== null && parseTime(to) !== null));
}

type Rule<Value> = (value: Value, values: BlockValues) => string | null;

// The same hours on each of several days repeat without a rule.
function unlessEach<Value>(rule: Rule<Value>): Rule<Value> {
  return (value, values) => (values.days === 'EACH' ? null : rule(value, values));
}
