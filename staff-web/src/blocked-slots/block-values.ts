import type { BlockSlotsInput } from '../gql/graphql.ts';
import { toMinute, parseTime } from '../municipality-time/parse-time.ts';
import { shiftDay } from '../municipality-time/calendar.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';

/** Values of the form. Without a last date the slot ends on its first date. */
export type BlockValues = {
  operatorIds: string[];
  date: string | null;
  from: string;
  to: string;
  lastDate: string | null;
  weekly: boolean;
  weeklyUntil: string | null;
  reason: string;
};

/** Returns the initial values. A single operator is selected by default. */
export function emptyBlockValues(operators: readonly { id: string }[]): BlockValues {
  const operatorIds = operators.length === 1 ? operators.map(({ id }) => id) : [];
  return { operatorIds, date: null, from: '', to: '', lastDate: null, weekly: false, weeklyUntil: null, reason: '' };
}

/** Returns the mutation input. Returns null if a clock change skips the start or the end. */
export function toBlockSlotsInput(values: BlockValues, zone: string): Omit<BlockSlotsInput, 'idempotencyKey'> | null {
  const { operatorIds, date, lastDate, weekly, weeklyUntil, reason } = values;
  const startsAt = instantAtTime(date!, values.from, zone);
  const endsAt = instantAtTime(lastDate ?? date!, values.to, zone);
  if (startsAt === null || endsAt === null) return null;
  return { operatorIds, startsAt, endsAt, weeklyUntil: weekly ? weeklyUntil : null, reason: reason.trim() };
}

function instantAtTime(date: string, typed: string, zone: string): string | null {
  const time = parseTime(typed)!;
  return time === '24:00' ? instantAt(shiftDay(date, 1), 0, zone) : instantAt(date, toMinute(time), zone);
}
