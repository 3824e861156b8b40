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

it('a week of lines that only touch is right', () => {
  expect(paths([line(540, 720), line(720, 780), line(540, 720, { weekday: 3 })])).toEqual([]);
});

it('lines that overlap are told apart: the later one is at fault', () => {
  expect(paths([line(540, 720), line(700, 780), line(0, 1440)])).toEqual(['hours.1', 'hours.2']);
});

it('lines that hold at different times of the year do not meet', () => {
  const summer = { validFrom: '2027-06-15', validUntil: '2027-09-15' };
  expect(paths([line(540, 720, { validUntil: '2027-06-14' }), line(480, 840, summer)])).toEqual([]);
  expect(paths([line(540, 720, { validUntil: '2027-06-15' }), line(480, 840, summer)])).toEqual(['hours.1']);
  expect(paths([line(540, 720, summer), line(600, 660, { validFrom: '2027-09-16' })])).toEqual([]);
});

it('what cannot be is said at its field', () => {
  const wrong = [
    line(720, 540),
    line(600, 600),
    line(0, 60, { weekday: 8 }),
    line(0, 60, { validFrom: '2027-02-01', validUntil: '2027-01-31' }),
  ];
  expect(paths(wrong)).toEqual(['hours.0.closes', 'hours.1.closes', 'hours.2.weekday', 'hours.3.validUntil']);
});

it('nobody is at two places at the same hour', () => {
  expect(paths([line(540, 720), line(900, 1080)], [line(840, 960)])).toEqual(['hours.1']);
  const [problem] = validateHours('it', 'hours', [line(540, 720)], [{ ...line(600, 660), placeName: 'Biblioteca' }]);
  expect(problem!.message).toBe('In quell’orario l’operatore è già presso Biblioteca');
});
