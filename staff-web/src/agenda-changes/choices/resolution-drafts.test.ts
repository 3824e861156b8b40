import { expect, test } from 'vitest';
import type { AffectedBookingFragment } from '../../gql/graphql.ts';
import { acceptProposals, EMPTY_DRAFT, findVerdict, setKind, timeKey, toResolutions } from './resolution-drafts.ts';

const anna = { __typename: 'Operator', id: '7', name: 'Anna' } as const;
const bruno = { __typename: 'Operator', id: '8', name: 'Bruno' } as const;

const booking = (id: string, proposals: AffectedBookingFragment['proposals'] = []): AffectedBookingFragment => ({
  __typename: 'AffectedBooking',
  id,
  number: 1,
  sequence: 3,
  applicantName: 'Rossi Maria',
  email: null,
  phone: null,
  serviceId: '1',
  serviceName: 'Carta d’identità',
  placeId: '2',
  placeName: 'Anagrafe',
  operator: anna,
  startsAt: '2026-11-24T09:00:00+01:00',
  endsAt: '2026-11-24T09:15:00+01:00',
  proposals,
});
const same = { __typename: 'ProposedTime', startsAt: '2026-11-24T09:00:00+01:00', operator: bruno } as const;
const later = { __typename: 'ProposedTime', startsAt: '2026-11-24T11:00:00+01:00', operator: bruno } as const;
const refusal = (time: typeof same | typeof later) => ({
  time: timeKey({ startsAt: time.startsAt, operatorId: time.operator.id }),
  message: 'Non è più libero.',
});

test('toResolutions returns the version, the kind, the new time and the one trimmed reason', () => {
  const drafts = {
    a: { ...EMPTY_DRAFT, kind: 'KEEP' },
    b: { ...EMPTY_DRAFT, kind: 'MOVE', time: later },
    c: { ...EMPTY_DRAFT, kind: 'CANCEL' },
  } as const;
  expect(toResolutions([booking('a'), booking('b', [later]), booking('c')], drafts, ' Assemblea ')).toEqual({
    problems: {},
    resolutions: [
      { bookingId: 'a', sequence: 3, kind: 'KEEP' },
      { bookingId: 'b', sequence: 3, kind: 'MOVE', startsAt: later.startsAt, operatorId: '8' },
      { bookingId: 'c', sequence: 3, kind: 'CANCEL', reason: 'Assemblea' },
    ],
  });
});

test('toResolutions reports bookings without a choice and moves without a time', () => {
  const drafts = { b: { ...EMPTY_DRAFT, kind: 'MOVE' } } as const;
  expect(toResolutions([booking('a'), booking('b')], drafts, '')).toEqual({
    resolutions: [],
    problems: { a: 'choiceMissing', b: 'timeMissing' },
  });
});

test('acceptProposals accepts the first proposal and leaves bookings without one', () => {
  const bookings = [booking('a', [same, later]), booking('b')];
  expect(acceptProposals(bookings, {}, {})).toEqual({ a: { kind: 'MOVE', time: same, manual: null } });
});

test('acceptProposals keeps a chosen time, but not one that the server has refused', () => {
  const drafts = { a: { kind: 'MOVE', time: later, manual: null } } as const;
  const bookings = [booking('a', [same, later])];
  expect(acceptProposals(bookings, drafts, {})).toEqual(drafts);
  expect(acceptProposals(bookings, drafts, { a: refusal(same) })).toEqual(drafts);
  expect(acceptProposals(bookings, drafts, { a: refusal(later) })['a']!.time).toBe(same);
});

test('acceptProposals replaces a cancellation', () => {
  const drafts = setKind([booking('a', [same])], {}, 'CANCEL');
  expect(acceptProposals([booking('a', [same])], drafts, {})['a']).toMatchObject({ kind: 'MOVE', time: same });
});

test('findVerdict returns null for a time that the server has not seen', () => {
  const draft = { kind: 'MOVE', time: same, manual: null } as const;
  expect(findVerdict(refusal(later), draft)).toBeNull();
  expect(findVerdict(refusal(same), draft)).toEqual(refusal(same));
  expect(findVerdict(refusal(same), { ...draft, kind: 'CANCEL' })).toBeNull();
});
