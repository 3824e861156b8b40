import type { Target } from '../../staff/permissions.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BookingDetails } from '../../booking/booking-details.ts';
import { book } from '../../booking/create/book.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { type ProposalOptions, proposeMoves } from './propose-moves.ts';

let office: StaffArea;
beforeAll(async () => {
  office = await createStaffArea();
});
afterAll(() => office.close());

const EVERYWHERE: ProposalOptions = { from: null, canManage: () => true };
const TUESDAY = '2026-11-24';

async function bookAt(service: Service, time: string, name?: string, date = TUESDAY): Promise<BookingDetails> {
  const outcome = await book(office.ctx(), createBookingRequest(service, `${date}T${time}:00+01:00`, name));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking;
}

async function propose(bookings: readonly BookingDetails[], options: Partial<ProposalOptions> = {}) {
  const proposals = await proposeMoves(office.ctx(), bookings, { ...EVERYWHERE, ...options });
  return bookings.map(({ id }) =>
    proposals.get(id)!.map(({ startsAt, operatorName }) => {
      const local = new Date(startsAt + 3_600_000).toISOString();
      return `${local.slice(5, 16).replace('T', ' ')} ${operatorName}`;
    }),
  );
}

it('proposeMoves prefers the nearest day, then the same time of day, then the same operator', async () => {
  const service = await office.addService({ durationMinutes: 30, stepMinutes: 30 });
  const anna = await office.addOperator([service], {
    name: 'Anna',
    hours: { weekdays: [2, 4], opens: 540, closes: 660 },
  });
  await office.addOperator([service], { name: 'Luca', hours: { weekdays: [3, 4], opens: 600, closes: 720 } });
  const booking = await bookAt(service, '10:00');
  expect(booking.operator.name).toBe('Anna');
  expect(await propose([booking])).toEqual([['11-25 10:00 Luca', '11-26 10:00 Anna', '12-01 10:00 Anna']]);
  // Wednesday is closed, and Anna's hour on Thursday is taken.
  await office.addClosure('2026-11-25', '2026-11-25', 'Disinfestazione');
  await office.block(anna, '2026-11-26T10:00:00+01:00', '2026-11-26T10:30:00+01:00');
  expect((await propose([booking]))[0]![0]).toBe('11-26 10:00 Luca');
  expect((await propose([booking], { from: '2026-11-27' }))[0]![0]).toBe('12-01 10:00 Anna');
  expect((await propose([booking], { from: '2020-01-01' }))[0]![0]).toBe('11-24 09:30 Anna');
  const onlyAnna = { canManage: ({ operatorId }: Target) => operatorId === anna.id };
  expect((await propose([booking], onlyAnna))[0]![0]).toBe('11-26 09:30 Anna');
});

it('proposeMoves never proposes one time twice, nor two times at once for one person', async () => {
  const [one, other] = [
    await office.addService({ durationMinutes: 30, stepMinutes: 30 }),
    await office.addService({ durationMinutes: 30, stepMinutes: 30 }),
  ];
  await office.addOperator([one], { name: 'Sara' });
  await office.addOperator([other], { name: 'Piero' });
  const bookings = [
    await bookAt(one, '09:00', 'Rosa'),
    await bookAt(one, '09:00', 'Elia', '2026-11-27'),
    await bookAt(other, '09:00', 'Rosa', '2026-11-26'),
  ];
  const firsts = async (from: string) => (await propose(bookings, { from })).map(([first]) => first);
  expect(await firsts('2026-11-30')).toEqual(['11-30 09:00 Sara', '11-30 09:30 Sara', '11-30 10:00 Piero']);
});

it('proposeMoves returns no time where none is free', async () => {
  const service = await office.addService({ horizonDays: 3 });
  await office.addOperator([service], { hours: { weekdays: [2] } });
  expect(await propose([await bookAt(service, '09:00')])).toEqual([[]]);
});

const PROPOSE = `query ($input: ProposeMovesInput!) {
  proposeMoves(input: $input) { booking { number sequence } proposals { startsAt operator { name } } }
}`;

it('the query leaves out bookings that are unknown or cancelled, and keeps operators to their own agenda', async () => {
  const service = await office.addService({ durationMinutes: 30, stepMinutes: 30 });
  const mine = await office.addOperator([service], { name: 'Mina', hours: { weekdays: [2, 4] } });
  const booking = await bookAt(service, '09:00');
  const cancelled = await bookAt(service, '09:30');
  await office.pool.query(`update booking set status = 'CANCELLED', cancelled_at = now() where id = $1`, [
    cancelled.id,
  ]);
  const colleague = await office.addOperator([service], { name: 'Zoe' });
  const foreign = await office.addService();
  await office.addOperator([foreign]);
  const elsewhere = await bookAt(foreign, '09:00');
  const { email } = await office.addStaff('OPERATOR', { operator: mine });
  const browser = office.browser();
  await browser.signIn(email);
  const ask = (bookingIds: string[]) => browser.request(PROPOSE, { input: { bookingIds } });
  const { data } = await ask([booking.id, cancelled.id, 'unknown']);
  expect(data).toMatchObject({
    proposeMoves: [
      {
        booking: { number: booking.number, sequence: 0 },
        proposals: [{ startsAt: '2026-11-26T09:00:00+01:00', operator: { name: 'Mina' } }, {}, {}],
      },
    ],
  });
  expect(JSON.stringify(data)).not.toContain(colleague.name);
  expect((await ask([booking.id, elsewhere.id])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await ask(Array.from({ length: 51 }, () => booking.id))).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
