import { EMPTY_REPEAT, type RepeatValues } from '../../recurrence/repeat-values.ts';

/** Over which days the time goes: one, the same hours on each of several, or several without interruption. */
export type BlockDays = 'ONE' | 'EACH' | 'CONTINUOUS';

/** When the time is blocked, as typed. The times do not matter for whole days. */
export type BlockTimeValues = {
  days: BlockDays;
  date: string | null;
  lastDate: string | null;
  allDay: boolean;
  from: string;
  to: string;
};

/** Values of the form. */
export type BlockValues = BlockTimeValues & RepeatValues & { operatorIds: string[]; reason: string };

/** Returns the initial values. A single operator is selected by default. */
export function emptyBlockValues(operators: readonly { id: string }[]): BlockValues {
  const time = { days: 'ONE', date: null, lastDate: null, allDay: false, from: '', to: '' } as const;
  const operatorIds = operators.length === 1 ? operators.map(({ id }) => id) : [];
  return { ...EMPTY_REPEAT, ...time, operatorIds, reason: '' };
}

/** Returns whether the time repeats by a rule. The same hours on each of several days need no rule. */
export function isRepeated({ days, repeat }: Pick<BlockValues, 'days' | 'repeat'>): boolean {
  return days !== 'EACH' && repeat !== 'NEVER';
}
