import { expect, test } from 'vitest';
import { placed } from './day-column.fixture.ts';
import { getNextMark } from './next-mark.ts';

const at = (minute: number) => ({ date: '2026-11-24', minute });

test('getNextMark returns arrived, and shows it from half an hour before the start', () => {
  expect(getNextMark(placed({}), '2026-11-24', at(509))).toEqual({ nextMark: 'ARRIVED', isDue: false });
  expect(getNextMark(placed({}), '2026-11-24', at(510))).toEqual({ nextMark: 'ARRIVED', isDue: true });
  expect(getNextMark(placed({}), '2026-11-24', at(700))).toEqual({ nextMark: 'ARRIVED', isDue: true });
});

test('getNextMark returns completed for arrived citizens, not before the start', () => {
  const arrived = placed({ arrivedAt: '2026-11-24T08:50:00+01:00' });
  expect(getNextMark(arrived, '2026-11-24', at(539)).nextMark).toBeNull();
  expect(getNextMark(arrived, '2026-11-24', at(540))).toEqual({ nextMark: 'COMPLETED', isDue: true });
});

test('getNextMark returns nothing for other days, other places and other states', () => {
  expect(getNextMark(placed({}), '2026-11-25', at(540)).nextMark).toBeNull();
  expect(getNextMark(placed({ elsewhere: 'Tributi' }), '2026-11-24', at(540)).nextMark).toBeNull();
  for (const status of ['REQUESTED', 'COMPLETED', 'NO_SHOW'] as const)
    expect(getNextMark(placed({ status }), '2026-11-24', at(540)).nextMark).toBeNull();
});
