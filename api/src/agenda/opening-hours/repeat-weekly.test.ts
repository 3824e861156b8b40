import { expect, it } from 'vitest';
import { repeatWeekly } from './repeat-weekly.ts';

const span = (from: string, to: string) => ({ start: Date.parse(from), end: Date.parse(to) });
const first = span('2027-03-22T09:00:00+01:00', '2027-03-22T11:30:00+01:00');

it('repeatWeekly returns one span without a last date or within the first week', () => {
  expect(repeatWeekly(first, null, 'Europe/Rome')).toEqual([first]);
  expect(repeatWeekly(first, '2027-03-28', 'Europe/Rome')).toEqual([first]);
});

it('repeatWeekly keeps the local time across a clock change, up to the last date', () => {
  expect(repeatWeekly(first, '2027-04-05', 'Europe/Rome')).toEqual([
    first,
    span('2027-03-29T09:00:00+02:00', '2027-03-29T11:30:00+02:00'),
    span('2027-04-05T09:00:00+02:00', '2027-04-05T11:30:00+02:00'),
  ]);
});
