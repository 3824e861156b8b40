import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { findById } from '../find-booking.ts';
import { readChangeLimit } from '../reschedule-by-citizen/change-limits.ts';
import { createWaitingList } from '../test-support/waiting-list.ts';
import { acceptOffer } from './answer/accept-offer.ts';
import { sweepWaitingList } from './offers/waiting-list.job.ts';
import { findRequestByToken } from './read-watch-request.ts';

let office: TestOffice;
let elsewhere: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  elsewhere = await createTestOffice(office, 'altrove');
});
afterAll(() => office.close());

const { bookTime, join, read, watchEarlier } = createWaitingList(() => office);
const [EARLY, LATE] = ['2026-11-25T10:00:00+01:00', '2026-11-26T10:00:00+01:00'];

/** A service with one time a day in cool-down for an hour; Wednesday's and Thursday's are booked. */
async function fullService() {
  const service = await office.addService({ horizonDays: 3, coolDownMinutes: 60 });
  await office.addOperator([service], { hours: { weekdays: [3, 4], opens: 600, closes: 615 } });
  const early = await bookTime(service, EARLY, 'Primo');
  const late = await bookTime(service, LATE, 'Secondo');
  return { service, late, freeEarly: () => cancelByToken(office.ctx(), { token: early.cancelToken, reason: '' }) };
}

describe('a citizen with a booking', () => {
  it('moves to an earlier time, which is no change of the citizen, and whose old time is offered on', async () => {
    const { service, late, freeEarly } = await fullService();
    const mine = await watchEarlier(service, late.booking.id);
    const next = await join(service, 'Terza');
    await freeEarly();
    expect(await sweepWaitingList(office.ctx())).toBe(1);
    const { offer } = await read(mine.id);
    const accept = { token: mine.token, offerId: offer!.id, noticeRead: false };
    const answers = await Promise.all([acceptOffer(office.ctx(), accept), acceptOffer(office.ctx(), accept)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['booked', 'closed']);
    const moved = (await findById(office.ctx(), late.booking.id))!.details;
    expect(moved).toMatchObject({ startsAt: Date.parse(EARLY), sequence: 1 });
    expect(await readChangeLimit(office.ctx(), moved)).toMatchObject({ left: 3 });
    expect(await sweepWaitingList(office.ctx())).toBe(1);
    expect((await read(next.id)).offer?.startsAt).toBe(Date.parse(LATE));
  });

  it('is offered no later time, and nothing once the booking is cancelled', async () => {
    const { service, late, freeEarly } = await fullService();
    const mine = await watchEarlier(service, late.booking.id);
    await freeEarly();
    await sweepWaitingList(office.ctx());
    const { offer } = await read(mine.id);
    await cancelByToken(office.ctx(), { token: late.cancelToken, reason: '' });
    const accept = { token: mine.token, offerId: offer!.id, noticeRead: false };
    expect(await acceptOffer(office.ctx(), accept)).toEqual({ kind: 'closed', state: 'WITHDRAWN' });
    await sweepWaitingList(office.ctx());
    expect((await read(mine.id)).state).toBe('ENDED');
  });

  it('cannot open the request at another comune', async () => {
    const { service, late } = await fullService();
    const mine = await watchEarlier(service, late.booking.id);
    expect(await findRequestByToken(elsewhere.ctx(), mine.token)).toBeNull();
    expect((await findRequestByToken(office.ctx(), mine.token))?.id).toBe(mine.id);
  });
});

it('a request gets three offers at most and then ends', async () => {
  const service = await office.addService({ horizonDays: 3 });
  await office.addOperator([service], { hours: { weekdays: [3, 4], opens: 600, closes: 720 } });
  const { id } = await join(service, 'Quarta');
  const HOUR = 3_600_000;
  for (let hours = 0; hours < 10; hours += 2)
    await sweepWaitingList(office.ctx({ now: office.ctx().now + hours * HOUR }));
  expect(await read(id)).toMatchObject({ state: 'ENDED', offersMade: 3, applicant: { email: null } });
});

it.each([
  ['from a day that is past', { from: '2026-11-22' }],
  ['until a day before the first', { from: '2026-11-30', to: '2026-11-29' }],
  ['until a day after a year', { to: '2027-11-24' }],
  ['for no weekday', { weekdays: [] }],
  ['for an eighth weekday', { weekdays: [8] }],
  ['at a place that does not offer the service', { placeIds: ['999999'] }],
])('nobody can wait %s', async (_why, changes) => {
  const service = await office.addService();
  await expect(join(service, 'Quinta', changes)).rejects.toThrow('invalid');
});
