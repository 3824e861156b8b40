import { expect, it } from 'vitest';
import { createMoveDraft, toMoveTarget } from './move-draft.ts';

const ZONE = 'Europe/Rome';
const ANNA = { id: '1', name: 'Anna' };
const LUCA = { id: '2', name: 'Luca' };
const PROPOSALS = [{ startsAt: '2026-11-25T09:00:00+01:00', operator: LUCA }];
const BOOKING = {
  id: 'a',
  number: 1,
  sequence: 0,
  startsAt: '2026-11-24T09:00:00+01:00',
  durationMinutes: 30,
  bufferMinutes: 0,
  applicant: { name: 'Rossi Mario', phone: null, email: null },
  service: { id: '1', name: 'C.I.E.' },
  placeId: '1',
  operator: ANNA,
};

it('a draft starts with the best proposal, and by hand without one', () => {
  expect(toMoveTarget(createMoveDraft(BOOKING, PROPOSALS, ZONE), PROPOSALS, ZONE)).toEqual({
    startsAt: '2026-11-25T09:00:00+01:00',
    operatorId: '2',
  });
  expect(createMoveDraft(BOOKING, [], ZONE)).toMatchObject({ choice: 'BY_HAND', date: '2026-11-24', operatorId: '1' });
});

it('toMoveTarget returns a time by hand, what is missing, or null for a booking that stays', () => {
  const draft = { ...createMoveDraft(BOOKING, PROPOSALS, ZONE), choice: 'BY_HAND' as const };
  expect(toMoveTarget(draft, PROPOSALS, ZONE)).toBe('timeMissing');
  expect(toMoveTarget({ ...draft, date: '', minute: 600 }, PROPOSALS, ZONE)).toBe('dayMissing');
  expect(toMoveTarget({ ...draft, date: '2027-03-28', minute: 150 }, PROPOSALS, ZONE)).toBe('timeSkipped');
  expect(toMoveTarget({ ...draft, minute: 600, operatorId: null }, PROPOSALS, ZONE)).toEqual({
    startsAt: '2026-11-24T10:00:00+01:00',
    operatorId: null,
  });
  expect(toMoveTarget({ ...draft, choice: 'STAY' }, PROPOSALS, ZONE)).toBeNull();
});
