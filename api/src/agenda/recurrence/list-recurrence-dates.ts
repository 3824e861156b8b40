import { RRuleTemporal } from 'rrule-temporal';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A rule that yields local dates: every `interval` days, weeks or months, on weekdays from 1 (Monday) to 7. */
export type DateRule = {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  interval: number;
  weekdays: readonly number[];
  /** Which such weekday of the month: 1 to 5, or -1 for the last. Only for MONTHLY. */
  ordinal?: number | null;
};

/** Returns the dates of a rule from a first to a last date, both included. Without weekdays it is that of the first. */
export function listRecurrenceDates(rule: DateRule, first: string, last: string): string[] {
  if (last < first) return [];
  // Dates are read as midnights of UTC, which has no clock changes.
  const parts = [`FREQ=${rule.frequency}`, `INTERVAL=${rule.interval}`, 'WKST=MO', `UNTIL=${compactDate(last)}`];
  if (rule.frequency !== 'DAILY') {
    const weekdays = rule.weekdays.length > 0 ? rule.weekdays : [isoWeekday(first)];
    const ordinal = rule.frequency === 'MONTHLY' ? (rule.ordinal ?? 1) : '';
    parts.push(`BYDAY=${weekdays.map((weekday) => `${ordinal}${WEEKDAYS[weekday - 1]}`).join(',')}`);
  }
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART:${compactDate(first)}\nRRULE:${parts.join(';')}`,
  });
  return recurrence.all().map((date) => date.toPlainDate().toString());
}

function compactDate(date: string): string {
  return `${date.replaceAll('-', '')}T000000Z`;
}

function isoWeekday(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}
