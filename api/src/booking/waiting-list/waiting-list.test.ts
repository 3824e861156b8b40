import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { waitFor } from '../../test-support/wait-for.ts';
import { transaction } from '../../transaction.ts';
import { getAvailability } from '../availability/availability.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { createWaitingList } from '../test-support/waiting-list.ts';
import { acceptOffer } from './answer/accept-offer.ts';
import { declineOffer, leaveWaitingList } from './answer/answer-request.ts';
import { offerFreeTimes } from './offers/offer-free-times.ts';
import { sweepWaitingList } from './offers/waiting-list.job.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const { bookTime, join, mailsTo, read } = createWaitingList(() => office);
const HOUR = 3_600_000;
const TUESDAY = '2026-11-24T10:00:00+01:00';
const later = (hours: number) => office.ctx({ now: office.ctx().now + hours * HOUR });

/** A service with one time a week, Tuesday at ten, of which the first is booked. */
async function fullService(overrides: Parameters<TestOffice['addService']>[0] = {}) {
  const service = await office.addService({ horizonDays: 7, ...overrides });
  await office.addOperator([service], { hours: { weekdays: [2], opens: 600, closes: 615 } });
  const booked = await bookTime(service, TUESDAY, 'Titolare');
  return { service, free: () => cancelByToken(office.ctx(), { token: booked.cancelToken, reason: '' }) };
}

async function isFree(service: Service): Promise<boolean> {
  const query = { serviceId: service.id, operatorId: null };
  const found = await getAvailability(office.ctx(), query, '2026-11-24', '2026-11-24');
  return found!.days[0]!.free.includes(Date.parse(TUESDAY));
}

async function isAnyoneWaitingForLock(): Promise<boolean> {
  const { rows } = await office.pool.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}

describe('a freed time', () => {
  it('is offered to the first who fits, held for them and booked when they accept', async () => {
    const { service, free } = await fullService();
    const anna = await join(service, 'Anna');
    const bruno = await join(service, 'Bruno');
    expect(await sweepWaitingList(office.ctx())).toBe(0);
    await free();
    expect(await isFree(service)).toBe(true);
    expect(await sweepWaitingList(office.ctx())).toBe(1);
    expect(await isFree(service)).toBe(false);
    const { offer } = await read(anna.id);
    expect(offer).toMatchObject({ state: 'OPEN', startsAt: Date.parse(TUESDAY), answerBy: later(2).now });
    expect((await read(bruno.id)).state).toBe('WAITING');
    expect(await mailsTo('anna@example.it')).toEqual(['WATCH_JOINED', 'SLOT_OFFER']);
    const answer = { token: anna.token, offerId: offer!.id, noticeRead: false };
    const accepted = await acceptOffer(later(1), answer);
    expect(accepted).toMatchObject({ kind: 'booked', booking: { startsAt: Date.parse(TUESDAY), status: 'CONFIRMED' } });
    expect(await read(anna.id)).toMatchObject({ state: 'TAKEN', applicant: { name: '', email: null } });
    expect(await mailsTo('anna@example.it')).toEqual(['WATCH_JOINED', 'SLOT_OFFER', 'BOOKING_CONFIRMED']);
    expect(await acceptOffer(later(1), answer)).toEqual({ kind: 'closed', state: 'ACCEPTED' });
  });

  it('goes to the next after a refusal, and to nobody a second time', async () => {
    const { service, free } = await fullService();
    const carla = await join(service, 'Carla');
    const dario = await join(service, 'Dario');
    await free();
    await sweepWaitingList(office.ctx());
    const { offer } = await read(carla.id);
    expect((await declineOffer(later(1), carla.token, offer!.id)).kind).toBe('done');
    expect(await sweepWaitingList(later(1))).toBe(1);
    expect((await read(carla.id)).state).toBe('WAITING');
    const second = (await read(dario.id)).offer!;
    expect(second.state).toBe('OPEN');
    expect(await acceptOffer(later(1), { token: dario.token, offerId: offer!.id, noticeRead: false })).toEqual({
      kind: 'closed',
      state: 'WITHDRAWN',
    });
    await leaveWaitingList(later(1), dario.token);
    expect(await read(dario.id)).toMatchObject({ state: 'LEFT', offer: { state: 'WITHDRAWN' } });
    expect(await sweepWaitingList(later(1))).toBe(0);
    expect(await isFree(service)).toBe(true);
  });

  it('is not held for a citizen who leaves while the offer is being made', async () => {
    const { service, free } = await fullService();
    const gina = await join(service, 'Gina');
    await free();
    let leaving: Promise<unknown> | undefined;
    await transaction(office.ctx(), async (tx) => {
      expect(await offerFreeTimes(tx)).toBe(1);
      leaving = leaveWaitingList(office.ctx(), gina.token);
      await waitFor(isAnyoneWaitingForLock);
    });
    await leaving;
    expect(await read(gina.id)).toMatchObject({ state: 'LEFT', offer: { state: 'WITHDRAWN' } });
    expect(await isFree(service)).toBe(true);
  });

  it('goes on when nobody answers in time, and tells who let it pass', async () => {
    const { service, free } = await fullService();
    const elsa = await join(service, 'Elsa');
    const fabio = await join(service, 'Fabio', { shortNotice: true });
    await free();
    await sweepWaitingList(office.ctx());
    const { offer } = await read(elsa.id);
    expect(await acceptOffer(later(2), { token: elsa.token, offerId: offer!.id, noticeRead: false })).toEqual({
      kind: 'closed',
      state: 'LAPSED',
    });
    expect(await sweepWaitingList(later(2))).toBe(1);
    expect(await mailsTo('elsa@example.it')).toEqual(['WATCH_JOINED', 'SLOT_OFFER', 'SLOT_OFFER_LAPSED']);
    expect((await read(fabio.id)).offer?.state).toBe('OPEN');
  });
});
