import { DateTime } from 'luxon';
import type { StatisticsGrouping } from '../gql/graphql.ts';
import { isDate } from '../municipality-time/calendar.ts';

/**
 * Period, grouping and place of the statistics; null for all places. They are kept in the URL, so that they can be
 * bookmarked and shared.
 */
export type StatisticsView = { from: string; to: string; by: StatisticsGrouping; placeId: string | null };

const GROUPINGS = {
  servizio: 'SERVICE',
  ufficio: 'PLACE',
  operatore: 'OPERATOR',
  mese: 'MONTH',
  canale: 'CHANNEL',
  ora: 'HOUR',
} as const;

/** Groupings, in the order of the select options. */
export const STATISTICS_GROUPINGS: readonly StatisticsGrouping[] = Object.values(GROUPINGS);

/** Parses the URL parameters. Without valid dates the period is the current month. */
export function parseStatisticsView(searchParams: URLSearchParams, today: string): StatisticsView {
  const [from, to, by] = [searchParams.get('dal'), searchParams.get('al'), searchParams.get('per')];
  const period = isDate(from) && isDate(to) ? { from, to } : getPeriod('thisMonth', today);
  return { ...period, by: GROUPINGS[by as keyof typeof GROUPINGS] ?? 'SERVICE', placeId: searchParams.get('ufficio') };
}

/** Returns the URL parameters of a view. */
export function toStatisticsParams({ from, to, by, placeId }: StatisticsView): URLSearchParams {
  const [word = 'servizio'] = Object.entries(GROUPINGS).find(([, grouping]) => grouping === by) ?? [];
  return new URLSearchParams({ dal: from, al: to, per: word, ...(placeId !== null && { ufficio: placeId }) });
}

/** Periods with a button of their own. */
export const PERIOD_PRESETS = ['thisWeek', 'thisMonth', 'lastMonth', 'threeMonths', 'thisYear', 'lastYear'] as const;

export type Preset = (typeof PERIOD_PRESETS)[number];

/** Returns the first and last day of a preset period. */
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

/** Validates a period. Returns null if it is valid. */
export function validatePeriod({ from, to }: { from: string; to: string }): 'reversed' | 'tooLong' | null {
  if (to < from) return 'reversed';
  return DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days >= MAX_PERIOD_DAYS ? 'tooLong' : null;
}
