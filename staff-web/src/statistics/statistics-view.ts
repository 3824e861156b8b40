import { DateTime } from 'luxon';
import type { StatisticsGrouping } from '../gql/graphql.ts';
import { isDate } from '../municipality-time/calendar.ts';

/** Which numbers are on the screen; it is in the page's address, so it can be kept, sent and gone back to. */
export type StatisticsView = { from: string; to: string; by: StatisticsGrouping };

const GROUPINGS = { servizio: 'SERVICE', ufficio: 'PLACE', operatore: 'OPERATOR', mese: 'MONTH' } as const;

/** The ways to tell numbers apart, in the order in which they are offered. */
export const STATISTICS_GROUPINGS: readonly StatisticsGrouping[] = Object.values(GROUPINGS);

/** The numbers that an address asks for; without dates, those of the month in which today lies. */
export function parseStatisticsView(address: URLSearchParams, today: string): StatisticsView {
  const [from, to, by] = [address.get('dal'), address.get('al'), address.get('per')];
  const period = isDate(from) && isDate(to) ? { from, to } : getPeriod('thisMonth', today);
  return { ...period, by: GROUPINGS[by as keyof typeof GROUPINGS] ?? 'SERVICE' };
}

/** The address of a view. */
export function toStatisticsParams({ from, to, by }: StatisticsView): URLSearchParams {
  const [word = 'servizio'] = Object.entries(GROUPINGS).find(([, grouping]) => grouping === by) ?? [];
  return new URLSearchParams({ dal: from, al: to, per: word });
}

/** Periods that are asked for often. */
export const PERIOD_PRESETS = ['thisWeek', 'thisMonth', 'lastMonth', 'threeMonths', 'thisYear', 'lastYear'] as const;

export type Preset = (typeof PERIOD_PRESETS)[number];

/** First and last day of a period that is asked for often. */
export function getPeriod(preset: Preset, today: string): { from: string; to: string } {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  switch (preset) {
    case 'thisWeek':
      return span(now.startOf('week'), now.endOf('week'));
    case 'thisMonth':
      return span(now.startOf('month'), now.endOf('month'));
    case 'lastMonth':
      return span(now.minus({ months: 1 }).startOf('month'), now.minus({ months: 1 }).endOf('month'));
    case 'threeMonths':
      return span(now.minus({ months: 2 }).startOf('month'), now.endOf('month'));
    case 'thisYear':
      return span(now.startOf('year'), now.endOf('year'));
    case 'lastYear':
      return span(now.minus({ years: 1 }).startOf('year'), now.minus({ years: 1 }).endOf('year'));
  }
}

function span(from: DateTime, to: DateTime): { from: string; to: string } {
  return { from: from.toISODate()!, to: to.toISODate()! };
}

const MAX_PERIOD_DAYS = 732;

/** Why a period cannot be counted; null: it can. */
export function validatePeriod({ from, to }: { from: string; to: string }): 'turned' | 'tooLong' | null {
  if (to < from) return 'turned';
  return DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days >= MAX_PERIOD_DAYS ? 'tooLong' : null;
}
