import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestOffice, MONDAY_AT_EIGHT } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { at, createCitizenMoves, NEW, OLD } from '../test-support/citizen-moves.ts';
import { addConfirmationService } from '../test-support/stored-bookings.ts';
import { rescheduleByToken } from './reschedule-by-token.ts';

let office: StaffArea;
beforeAll(async () => {
  office = await createStaffArea();
});
beforeEach(() => {
  office.time.now = MONDAY_AT_EIGHT;
});
afterAll(() => office.close());

const { bookTime, bookedWith, reschedule, readStart } = createCitizenMoves(() => office);

async function readChangesLeft(token: string): Promise<number | undefined> {
  const query = 'query ($token: String!) { bookingByToken(token: $token) { changesLeft } }';
  const { data } = await office.browser().request<{ bookingByToken: { changesLeft: number } | null }>(query, { token });
  return data.bookingByToken?.changesLeft;
}

describe('a change of time is refused', () => {
  it('after the notice, as often as possible, with an old sequence and for an unknown token', async () => {
    const late = await bookedWith({ cancelNoticeMinutes: 60 });
    office.time.now = Date.parse(OLD) - 3_600_000;
    expect((await reschedule(late.token)).__typename).toBe('TooLateToReschedule');
    office.time.now = MONDAY_AT_EIGHT;
    const { id, token } = await bookedWith();
    for (const [sequence, time] of ['09:15', '09:30', '09:45'].entries())
      expect((await reschedule(token, { sequence, startsAt: at(time) })).__typename).toBe('RescheduleBookingSuccess');
    expect(await reschedule(token, { sequence: 3 })).toMatchObject({ __typename: 'TooManyChanges', limit: 3 });
    expect(await reschedule(token, { sequence: 2 })).toMatchObject({
      __typename: 'BookingChanged',
      booking: { sequence: 3 },
    });
    expect(await readStart(id)).toBe(`${Date.parse(at('09:45'))} 3`);
    expect((await reschedule('x'.repeat(43))).__typename).toBe('BookingNotFound');
  });

  it('more often than the service allows, which the booking says beforehand', async () => {
    const { token } = await bookedWith({ maxCitizenChanges: 1 });
    expect(await readChangesLeft(token)).toBe(1);
    expect((await reschedule(token)).__typename).toBe('RescheduleBookingSuccess');
    expect(await readChangesLeft(token)).toBe(0);
    const second = await reschedule(token, { sequence: 1, startsAt: at('10:45') });
    expect(second).toMatchObject({ __typename: 'TooManyChanges', limit: 1 });
    expect(second.message).toContain('una volta');
    const fixed = await bookedWith({ maxCitizenChanges: 0 });
    expect(await readChangesLeft(fixed.token)).toBe(0);
    expect((await reschedule(fixed.token)).message).toContain('non si cambia online');
  });

  it('for a cancelled, started or unconfirmed booking', async () => {
    const { token } = await bookedWith();
    office.time.now = Date.parse(OLD);
    expect((await reschedule(token)).__typename).toBe('BookingClosed');
    office.time.now = MONDAY_AT_EIGHT;
    await cancelByToken(office.ctx(), { token, reason: '' });
    expect((await reschedule(token)).message).toContain('annullata');
    const held = await addConfirmationService(office);
    expect((await reschedule((await bookTime(held, OLD)).token)).message).toContain('conferma');
  });

  it('to a closed, past or present time of the booking, or to another operator than the chosen one', async () => {
    const { id, token, service, operator } = await bookedWith();
    for (const startsAt of [at('20:00'), '2026-11-22T10:00:00+01:00', OLD, at('10:07')])
      expect((await reschedule(token, { startsAt })).__typename).toBe('SlotNotOffered');
    const second = await office.addOperator([service]);
    const chosen = await bookTime(service, at('11:00'), 'Luigi', operator.id);
    expect((await reschedule(chosen.token, { operatorId: String(second.id) })).__typename).toBe('SlotNotOffered');
    expect((await reschedule(chosen.token)).booking!.operator.id).toBe(String(operator.id));
    expect((await reschedule(token, { operatorId: String(second.id) })).booking!.operator.id).toBe(String(second.id));
    expect(await readStart(id)).toBe('new 1');
  });

  it('within an hour of as many bookings and changes of the address as are possible in it', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const { token } = await bookTime(service, OLD, 'Rosa');
    const move = (sequence: number, time: string, changes: { maxBookingsPerHour: number; now?: number }) =>
      rescheduleByToken(office.ctx(changes), {
        token,
        startsAt: Date.parse(at(time)),
        sequence,
        operatorId: null,
        idempotencyKey: randomUUID(),
      });
    expect((await move(0, '10:00', { maxBookingsPerHour: 2 })).kind).toBe('moved');
    expect((await move(1, '11:00', { maxBookingsPerHour: 2 })).kind).toBe('rateLimited');
    const later = MONDAY_AT_EIGHT + 3_600_001;
    expect((await move(1, '11:00', { maxBookingsPerHour: 2, now: later })).kind).toBe('moved');
  });

  it('with the token of another municipality', async () => {
    const { id, token } = await bookedWith();
    const request = { token, startsAt: Date.parse(NEW), sequence: 0, operatorId: null, idempotencyKey: randomUUID() };
    const elsewhere = await createTestOffice(office, 'altrove');
    expect((await rescheduleByToken(elsewhere.ctx(), request)).kind).toBe('notFound');
    expect(await readStart(id)).toBe('old 0');
    expect((await rescheduleByToken(office.ctx(), request)).kind).toBe('moved');
  });
});
