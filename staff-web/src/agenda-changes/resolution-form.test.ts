import { expect, test } from 'vitest';
import type { AffectedBookingFragment } from '../gql/graphql.ts';
import { applyToAll, toResolutions, EMPTY_DRAFT } from './resolution-form.ts';

const anna = { __typename: 'Operator', id: '7', name: 'Anna' } as const;
const bruno = { __typename: 'Operator', id: '8', name: 'Bruno' } as const;

const booking = (id: string, proposals: AffectedBookingFragment['proposals'] = []): AffectedBookingFragment => ({
  __typename: 'AffectedBooking',
  id,
  number: 1,
  applicantName: 'Rossi Maria',
  email: null,
  phone: null,
  serviceName: 'Carta d’identità',
  placeName: 'Anagrafe',
  operator: anna,
  startsAt: '2026-11-24T09:00:00+01:00',
  endsAt: '2026-11-24T09:15:00+01:00',
  proposals,
});
const later = { __typename: 'ProposedTime', startsAt: '2026-11-24T11:00:00+01:00', operator: bruno } as const;

test('toResolutions returns the kind, the proposed time and the trimmed reason of each draft', () => {
  const drafts = {
    a: { ...EMPTY_DRAFT, kind: 'KEEP' },
    b: { ...EMPTY_DRAFT, kind: 'MOVE' },
    c: { ...EMPTY_DRAFT, kind: 'CANCEL', reason: ' Assemblea ' },
  } as const;
  expect(toResolutions([booking('a'), booking('b', [later]), booking('c')], drafts)).toEqual({
    problems: {},
    resolutions: [
      { bookingId: 'a', kind: 'KEEP' },
      { bookingId: 'b', kind: 'MOVE', startsAt: later.startsAt, operatorId: '8' },
      { bookingId: 'c', kind: 'CANCEL', reason: 'Assemblea' },
    ],
  });
});

test('toResolutions reports drafts without a kind, without a reason and without a proposed time', () => {
  const drafts = {
    b: { ...EMPTY_DRAFT, kind: 'CANCEL', reason: ' ' },
    c: { ...EMPTY_DRAFT, kind: 'MOVE' },
  } as const;
  expect(toResolutions([booking('a'), booking('b'), booking('c')], drafts)).toEqual({
    resolutions: [],
    problems: { a: 'choiceMissing', b: 'reasonMissing', c: 'choiceMissing' },
  });
});

test('applyToAll leaves bookings without proposals unchanged when moving all', () => {
  const drafts = applyToAll([booking('a', [later]), booking('b')], {}, { ...EMPTY_DRAFT, kind: 'MOVE' });
  expect(drafts).toEqual({ a: { kind: 'MOVE', proposal: 0, reason: '' } });
});
