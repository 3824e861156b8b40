import type { BlockSlotsInput } from '../gql/graphql.ts';
import { toMinute, parseTime } from '../municipality-time/parse-time.ts';
import { shiftDay } from '../municipality-time/calendar.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';

/** Time to block, as it is being filled in; without a last date it ends on the day on which it begins. */
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

/** What the form begins with; whoever is the only one to choose is chosen. */
export function emptyBlockValues(operators: readonly { id: string }[]): BlockValues {
  const operatorIds = operators.length === 1 ? operators.map(({ id }) => id) : [];
  return { operatorIds, date: null, from: '', to: '', lastDate: null, weekly: false, weeklyUntil: null, reason: '' };
}

/** Time to block as the service takes it; null: the office's clock jumps over its start or end. */
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
