import { expect, it } from 'vitest';
import { validateHours } from './validate-hours.ts';

const line = (opens: number, closes: number, more = {}) => ({
  weekday: 2,
  opens,
  closes,
  validFrom: null,
  validUntil: null,
  ...more,
});
const paths = (lines: ReturnType<typeof line>[], elsewhere = [] as ReturnType<typeof line>[]) =>
  validateHours(
    'it',
    'hours',
    lines,
    elsewhere.map((one) => ({ ...one, placeName: 'Biblioteca' })),
  ).map(({ path }) => path);

it('validateHours accepts lines that touch without overlap', () => {
  expect(paths([line(540, 720), line(720, 780), line(540, 720, { weekday: 3 })])).toEqual([]);
});

it('validateHours reports the later of two overlapping lines', () => {
  expect(paths([line(540, 720), line(700, 780), line(0, 1440)])).toEqual(['hours.1', 'hours.2']);
});

it('validateHours accepts overlapping lines with disjoint validity periods', () => {
  const summer = { validFrom: '2027-06-15', validUntil: '2027-09-15' };
  expect(paths([line(540, 720, { validUntil: '2027-06-14' }), line(480, 840, summer)])).toEqual([]);
  expect(paths([line(540, 720, { validUntil: '2027-06-15' }), line(480, 840, summer)])).toEqual(['hours.1']);
  expect(paths([line(540, 720, summer), line(600, 660, { validFrom: '2027-09-16' })])).toEqual([]);
});

it('validateHours reports an invalid value under the path of its field', () => {
  const wrong = [
    line(720, 540),
    line(600, 600),
    line(0, 60, { weekday: 8 }),
    line(0, 60, { validFrom: '2027-02-01', validUntil: '2027-01-31' }),
  ];
  expect(paths(wrong)).toEqual(['hours.0.closes', 'hours.1.closes', 'hours.2.weekday', 'hours.3.validUntil']);
});

it('validateHours reports an overlap with hours at another place', () => {
  expect(paths([line(540, 720), line(900, 1080)], [line(840, 960)])).toEqual(['hours.1']);
  const [problem] = validateHours('it', 'hours', [line(540, 720)], [{ ...line(600, 660), placeName: 'Biblioteca' }]);
  expect(problem!.message).toBe('In quell’orario l’operatore è già presso Biblioteca');
});
