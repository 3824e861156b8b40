import { expect, it } from 'vitest';
import { parseResolutions } from './resolutions.ts';

const at = new Date('2026-11-24T09:00:00+01:00');

it('parseResolutions returns the resolutions with trimmed reasons', () => {
  expect(
    parseResolutions('it', [
      { bookingId: 'a', kind: 'KEEP' },
      { bookingId: 'b', kind: 'MOVE', startsAt: at, operatorId: '7' },
      { bookingId: 'c', kind: 'CANCEL', reason: ' Operatore assente \r\n' },
    ]),
  ).toEqual({
    errors: [],
    resolutions: [
      { bookingId: 'a', kind: 'KEEP' },
      { bookingId: 'b', kind: 'MOVE', startsAt: at.getTime(), operatorId: 7 },
      { bookingId: 'c', kind: 'CANCEL', reason: 'Operatore assente' },
    ],
  });
});

it('parseResolutions returns all validation errors together', () => {
  const { errors } = parseResolutions('it', [
    { bookingId: 'a', kind: 'MOVE' },
    { bookingId: 'b', kind: 'CANCEL', reason: ' ' },
    { bookingId: 'c', kind: 'CANCEL', reason: 'x'.repeat(201) },
    { bookingId: 'a', kind: 'KEEP' },
  ]);
  expect(errors.map(({ path }) => path)).toEqual([
    'resolutions.0.startsAt',
    'resolutions.0.operatorId',
    'resolutions.1.reason',
    'resolutions.2.reason',
    'resolutions.3.bookingId',
  ]);
});
