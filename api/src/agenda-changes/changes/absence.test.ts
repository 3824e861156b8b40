import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, newKey, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  type AffectedBookingFields,
  type AgendaChangeResponse,
  BLOCK,
  createBooking,
  PREVIEW,
  readBookingStates,
} from '../test-support/agenda-change-mutations.ts';

const MINUTE = 60_000;
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const at = (hour: string, date = TUESDAY) => `${date}T${hour}:00+01:00`;

let area: StaffArea;
let admin: StaffBrowser;
let service: Service;
let anna: Operator;
let absence: Record<string, unknown>;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());
beforeEach(async () => {
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  anna = await area.addOperator([service], { name: 'Anna' });
  absence = {
    operatorIds: [String(anna.id)],
    startsAt: at('00:00'),
    endsAt: at('00:00', '2026-11-25'),
    idempotencyKey: newKey(),
  };
});

const preview = (resolutions: object[] = [], browser = admin) =>
  ask<AgendaChangeResponse>(browser, PREVIEW, { input: { blockSlots: { ...absence, resolutions } } });
const block = (resolutions: object[]) =>
  ask<AgendaChangeResponse>(admin, BLOCK, { input: { ...absence, resolutions } });
const move = (bookingId: string, startsAt: string, { id }: Operator) => ({
  bookingId,
  kind: 'MOVE',
  startsAt,
  operatorId: String(id),
});
const toText = ({ startsAt, operator }: { startsAt: string; operator: { name: string } }) =>
  `${startsAt.slice(5, 16)} ${operator.name}`;
const listBest = ({ affectedBookings }: AgendaChangeResponse) =>
  affectedBookings.map(({ proposals: [best] }) => best && toText(best));

/** Books with Anna, before the colleagues are added. */
const bookAll = async (...hours: string[]) => {
  const ids: string[] = [];
  for (const hour of hours) ids.push(await createBooking(area, service, at(hour)));
  return ids;
};

describe('proposals for the bookings of an absent operator', () => {
  test('keep the time of all bookings with the colleagues who are free then', async () => {
    await bookAll('09:00', '09:30', '10:00', '10:30');
    await area.addOperator([service], { name: 'Bea', hours: { opens: 540, closes: 600 } });
    await area.addOperator([service], { name: 'Carla', hours: { opens: 600, closes: 720 } });
    const best = listBest(await preview());
    expect(best).toEqual(['11-24T09:00 Bea', '11-24T09:30 Bea', '11-24T10:00 Carla', '11-24T10:30 Carla']);
  });

  test('give a colleague first to the booking that has no other choice', async () => {
    const other = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
    await bookAll('09:00');
    await area.pool.query('update operator set capacity = 2 where id = $1', [anna.id]);
    await area.pool.query(
      'insert into service_operator (municipality_id, service_id, operator_id) values ($1, $2, $3)',
      [area.municipality.id, other.id, anna.id],
    );
    await createBooking(area, other, at('09:00'), 'Ada');
    await area.addOperator([service, other], { name: 'Bea' });
    await area.addOperator([service], { name: 'Carla' });
    const { affectedBookings } = await preview();
    const byName = new Map(affectedBookings.map(({ applicantName, proposals }) => [applicantName, proposals[0]!]));
    expect(toText(byName.get('Rossi Ada')!)).toBe('11-24T09:00 Bea');
    expect(toText(byName.get('Rossi Mario')!)).toBe('11-24T09:00 Carla');
  });

  test('offer the same time also off the slot grid, which does not apply to staff', async () => {
    const [id] = await bookAll('09:00');
    await area.pool.query(
      `update booking set starts_at = starts_at + interval '10 min', ends_at = ends_at + interval '10 min',
         busy_until = busy_until + interval '10 min' where id = $1`,
      [id],
    );
    await area.addOperator([service], { name: 'Bea' });
    expect(listBest(await preview())).toEqual(['11-24T09:10 Bea']);
  });

  test('offer the same time within the minimum notice, and no earlier time within a day', async () => {
    await createBooking(area, service, at('09:00', MONDAY));
    await createBooking(area, service, at('09:30', MONDAY), 'Ugo');
    absence.startsAt = at('08:30', MONDAY);
    await area.pool.query('update service set min_notice_minutes = 2880 where id = $1', [service.id]);
    await area.addOperator([service], { name: 'Bea', hours: { opens: 480, closes: 570 } });
    const { affectedBookings } = await preview();
    const [first, second] = affectedBookings.map(({ proposals }) => proposals.map(toText));
    expect(first![0]).toBe('11-23T09:00 Bea');
    expect(second!.every((text) => text >= '11-23T09:30')).toBe(true);
  });

  test('use the length and the buffer with which each booking was made', async () => {
    await area.pool.query('update service set buffer_minutes = 30 where id = $1', [service.id]);
    await bookAll('09:00');
    await area.pool.query('update service set buffer_minutes = 0, duration_minutes = 15 where id = $1', [service.id]);
    const bea = await area.addOperator([service], { name: 'Bea' });
    // Free for the appointment, but not for its buffer.
    await area.block(bea, at('09:30'), at('10:00'));
    expect(listBest(await preview())).toEqual(['11-25T09:00 Anna']);
  });

  test('lie neither within the absence nor in the past, and never overlap', async () => {
    await bookAll('09:00', '09:30', '10:00', '10:30', '11:00', '11:30');
    absence.endsAt = at('00:00', '2026-11-27');
    await area.addOperator([service], { name: 'Bea', hours: { opens: 600, closes: 660 } });
    const { affectedBookings } = await preview();
    expect(affectedBookings.every(({ proposals }) => proposals.length === 3)).toBe(true);
    const times = affectedBookings.flatMap(({ proposals }) => proposals);
    const absent = times.filter(({ operator, startsAt }) => operator.name === 'Anna' && startsAt < '2026-11-27');
    expect(absent).toEqual([]);
    expect(findOverlaps(affectedBookings)).toEqual([]);
    const twice = [...affectedBookings, ...affectedBookings.slice(0, 1)];
    expect(findOverlaps(twice), 'the check finds an overlap').not.toEqual([]);
  });

  test('name only operators whose bookings the caller may manage', async () => {
    await bookAll('09:00');
    await area.addOperator([service], { name: 'Bea' });
    const email = `${newKey().slice(0, 8)}@comune.example`;
    await area.addStaff('OPERATOR', { email, operator: anna });
    const alone = area.browser();
    await alone.signIn(email);
    expect(listBest(await preview([], alone))).toEqual(['11-25T09:00 Anna']);
  });

  test('avoid the times that other bookings of the same request move to', async () => {
    const [first] = await bookAll('09:00');
    const bea = await area.addOperator([service], { name: 'Bea' });
    await createBooking(area, service, at('09:30'), 'Ugo');
    await area.pool.query('update booking set operator_id = $1 where service_id = $2', [anna.id, service.id]);
    const response = await block([move(first!, at('09:30'), bea)]);
    expect(response.__typename).toBe('ResolutionRequired');
    expect(response.affectedBookings[0]!.proposals.map(toText)).not.toContain('11-24T09:30 Bea');
  });
});

describe('previewChange with moves', () => {
  test('returns why each chosen time is not possible, and nothing for those that are', async () => {
    const ids = await bookAll('09:00', '09:30', '10:00', '10:30', '11:00');
    const bea = await area.addOperator([service], { name: 'Bea' });
    const idle = await area.addOperator([], { name: 'Ida' });
    const { refusedMoves } = await preview([
      move(ids[0]!, at('09:00'), bea),
      move(ids[1]!, at('09:15'), bea),
      move(ids[2]!, at('13:00'), bea),
      move(ids[3]!, at('09:00', '2026-11-20'), bea),
      move(ids[4]!, at('11:00'), idle),
    ]);
    expect(refusedMoves).toEqual([
      { bookingId: ids[1], message: 'A quest’ora Bea ha già un altro impegno.' },
      { bookingId: ids[2], message: 'A quest’ora Bea non riceve.' },
      { bookingId: ids[3], message: 'Questo orario è già passato.' },
      { bookingId: ids[4], message: 'L’operatore scelto non offre questo servizio.' },
    ]);
    expect((await readBookingStates(area, ids)).map(({ operatorId }) => operatorId)).toEqual(ids.map(() => anna.id));
    const { rows } = await area.pool.query('select from blocked_slot where operator_id = $1', [anna.id]);
    expect(rows).toEqual([]);
  });

  test('refuses a time within the absence', async () => {
    const [id] = await bookAll('09:00');
    const { refusedMoves } = await preview([move(id!, at('11:00'), anna)]);
    expect(refusedMoves).toEqual([{ bookingId: id, message: 'A quest’ora Anna ha già un altro impegno.' }]);
  });
});

describe('blockSlots for an absence', () => {
  test('returns what happened to each booking, with the contacts of those to phone', async () => {
    const ids = await bookAll('09:00', '09:30', '10:00');
    await area.pool.query('update booking set applicant_email = null where id = $1', [ids[1]]);
    const bea = await area.addOperator([service], { name: 'Bea' });
    const { bookings } = await block([
      move(ids[0]!, at('09:00'), bea),
      { bookingId: ids[1], kind: 'CANCEL', reason: 'L’ufficio non può ricevere in quel giorno.' },
      { bookingId: ids[2], kind: 'KEEP' },
    ]);
    expect(bookings.resolved).toMatchObject([
      {
        bookingId: ids[0],
        kind: 'MOVE',
        startsAt: at('09:00'),
        email: 'mario@example.it',
        movedTo: { startsAt: at('09:00'), operator: { name: 'Bea' } },
      },
      { bookingId: ids[1], kind: 'CANCEL', email: null, phone: '+393331234567', movedTo: null },
      { bookingId: ids[2], kind: 'KEEP', movedTo: null },
    ]);
  });

  test('returns all bookings whose chosen time was taken, each with other proposals', async () => {
    const ids = await bookAll('09:00', '09:30', '10:00');
    const bea = await area.addOperator([service], { name: 'Bea' });
    await area.block(bea, at('09:00'), at('10:00'));
    const response = await block(ids.map((id, i) => move(id, at(['09:00', '09:30', '10:00'][i]!), bea)));
    expect(response).toMatchObject({
      __typename: 'ProposedTimeTaken',
      message: '2 prenotazioni non si possono spostare agli orari scelti, che non sono più liberi: scegline altri.',
    });
    expect(response.affectedBookings.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(response.affectedBookings.every(({ proposals }) => proposals.length === 3)).toBe(true);
  });

  test('requires a new resolution for a booking that was changed after the preview', async () => {
    const [id] = await bookAll('09:00');
    const bea = await area.addOperator([service], { name: 'Bea' });
    const { sequence } = (await preview()).affectedBookings[0]!;
    await area.pool.query('update booking set sequence = sequence + 1 where id = $1', [id]);
    const chosen = { ...move(id!, at('09:00'), bea), sequence };
    const response = await block([chosen]);
    expect(response).toMatchObject({ __typename: 'ResolutionRequired', affectedBookings: [{ id }] });
    const seen = response.affectedBookings[0]!.sequence;
    expect((await block([{ ...chosen, sequence: seen }])).bookings.moved).toBe(1);
  });
});

/** Returns the pairs of proposals of one operator that overlap. */
function findOverlaps(bookings: readonly AffectedBookingFields[]): string[] {
  const spans = bookings.flatMap(({ proposals }) =>
    proposals.map(({ startsAt, operator }) => ({ operator: operator.id, start: Date.parse(startsAt) })),
  );
  return spans.flatMap((a, i) =>
    spans
      .slice(i + 1)
      .filter((b) => a.operator === b.operator && Math.abs(a.start - b.start) < 30 * MINUTE)
      .map((b) => `${a.operator}: ${a.start} ${b.start}`),
  );
}
