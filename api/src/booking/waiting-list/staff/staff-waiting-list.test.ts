import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser, TOKEN_SECRET } from '../../../test-support/staff-area.ts';
import { cancelByToken } from '../../cancel/cancel-by-token.ts';
import { addByPhone, readWaitingList, removePerson } from '../../test-support/staff-waiting-list.ts';
import { createWaitingList } from '../../test-support/waiting-list.ts';
import { acceptOffer } from '../answer/accept-offer.ts';
import { sweepWaitingList } from '../offers/waiting-list.job.ts';
import { watchToken } from '../watch-token.ts';

const TUESDAY = '2026-11-24T10:00:00+01:00';

let office: StaffArea;
let admin: StaffBrowser;
let operator: StaffBrowser;
let stranger: StaffBrowser;
beforeAll(async () => {
  office = await createStaffArea();
  const elsewhere = await office.addPlace('Altro ufficio');
  await office.addStaff('ADMIN');
  await office.addStaff('OPERATOR', { email: 'qui@comune.example', places: [office.place] });
  await office.addStaff('MANAGER', { email: 'altrove@comune.example', places: [elsewhere] });
  [admin, operator, stranger] = [office.browser(), office.browser(), office.browser()];
  await admin.signIn('admin@comune.example');
  await operator.signIn('qui@comune.example');
  await stranger.signIn('altrove@comune.example');
});
afterAll(() => office.close());

const { bookTime, join, mailsTo, read } = createWaitingList(() => office);

/** A service with one time a week, Tuesday at ten, which is booked. */
async function fullService(overrides: Parameters<StaffArea['addService']>[0] = {}) {
  const service = await office.addService({ horizonDays: 7, ...overrides });
  await office.addOperator([service], { hours: { weekdays: [2], opens: 600, closes: 615 } });
  const { cancelToken } = await bookTime(service, TUESDAY, 'Titolare');
  const offer = async () => {
    await cancelByToken(office.ctx(), { token: cancelToken, reason: '' });
    return sweepWaitingList(office.ctx());
  };
  return { service, offer };
}

const demandOf = async (browser: StaffBrowser, service: Service) =>
  (await readWaitingList(browser, service)).demand?.find(({ serviceId }) => serviceId === String(service.id));

async function readAudit(requestId: string): Promise<string[]> {
  const { rows } = await office.pool.query<{ action: string }>(
    `select action from audit_entry where details->>'requestId' = $1 order by at, id`,
    [requestId],
  );
  return rows.map(({ action }) => action);
}

describe('staff of a place', () => {
  it('see how many wait, the first day wanted and the offers that are out', async () => {
    const { service, offer } = await fullService();
    expect(await demandOf(operator, service)).toBeUndefined();
    await join(service, 'Anna');
    await join(service, 'Bruno', { from: '2026-11-30' });
    const waiting = { waiting: 2, earliestDate: '2026-11-23', offersOut: 0 };
    expect(await demandOf(operator, service)).toMatchObject(waiting);
    expect(await offer()).toBe(1);
    expect(await demandOf(admin, service)).toMatchObject({ ...waiting, offersOut: 1 });
    const { people } = await readWaitingList(operator, service);
    expect(people).toMatchObject([
      { name: 'Anna', email: 'anna@example.it', state: 'OFFERED', offersMade: 1, offer: { startsAt: TUESDAY } },
      { name: 'Bruno', state: 'WAITING', offersMade: 0, offer: null },
    ]);
  });

  it('do not see the requests that are not confirmed', async () => {
    const { service } = await fullService({ confirmEmailMinutes: 60 });
    await join(service, 'Carla');
    expect(await demandOf(operator, service)).toBeUndefined();
    expect((await readWaitingList(operator, service)).people).toEqual([]);
  });

  it('add a person who counts at once and gets the offer; the booking records no reading of the notice', async () => {
    const { service, offer } = await fullService({ confirmEmailMinutes: 60 });
    const { isNew, person } = await addByPhone(operator, service, 'Dario');
    expect(isNew).toBe(true);
    expect(person).toMatchObject({ name: 'Dario', state: 'WAITING', offersMade: 0 });
    expect(await readAudit(person!.id)).toEqual(['addToWaitingList']);
    expect(await offer()).toBe(1);
    expect(await mailsTo('dario@example.it')).toEqual(['WATCH_JOINED', 'SLOT_OFFER']);
    const token = watchToken(TOKEN_SECRET, office.municipality.id, person!.id);
    const offerId = (await read(person!.id)).offer!.id;
    const accepted = await acceptOffer(office.ctx(), { token, offerId, noticeRead: false });
    expect(accepted.kind).toBe('booked');
    const { rows } = await office.pool.query(
      `select privacy_read_at, status from booking where applicant_email = 'dario@example.it'`,
    );
    expect(rows).toEqual([{ privacy_read_at: null, status: 'CONFIRMED' }]);
  });

  it('add nobody twice, and confirm the request of a person who calls', async () => {
    const { service } = await fullService({ confirmEmailMinutes: 60 });
    const { id } = await join(service, 'Elsa');
    expect((await read(id)).state).toBe('UNCONFIRMED');
    const again = await addByPhone(operator, service, 'Elsa', { wishes: { from: '2026-11-24', to: '2026-11-25' } });
    expect(again).toMatchObject({ isNew: false, person: { id, state: 'WAITING' } });
    expect((await read(id)).to).toBe('2026-12-11');
    expect(await demandOf(operator, service)).toMatchObject({ waiting: 1 });
    expect(await readAudit(id)).toEqual([]);
  });

  it.each([
    ['a day that is past', { wishes: { from: '2026-11-22', to: '2026-12-11' } }, 'wishes.from'],
    ['no weekday', { wishes: { from: '2026-11-23', to: '2026-12-11', weekdays: [] } }, 'wishes.weekdays'],
    ['a place that does not offer the service', { placeIds: ['999999'] }, 'placeIds'],
    ['an unknown service', { serviceId: '999999' }, 'serviceId'],
    [
      'no e-mail address',
      { applicant: { name: 'A', surname: 'B', phone: '333 1234567', email: '' } },
      'applicant.email',
    ],
  ])('cannot add a person with %s', async (_what, changes, path) => {
    const { service } = await fullService();
    expect(await addByPhone(admin, service, 'Fabio', changes)).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path }],
    });
    expect((await readWaitingList(admin, service)).people).toEqual([]);
  });

  it('take a person off, whose offered time goes to the next without a mail to the person', async () => {
    const { service, offer } = await fullService();
    await join(service, 'Gina');
    const { id: nextId } = await join(service, 'Ivo');
    const [seen] = (await readWaitingList(operator, service)).people!;
    await offer();
    const conflict = await removePerson(operator, seen!);
    expect(conflict).toMatchObject({ __typename: 'WaitingPersonConflict', person: { offer: { startsAt: TUESDAY } } });
    expect(await removePerson(operator, conflict.person!)).toMatchObject({
      __typename: 'RemoveFromWaitingListSuccess',
    });
    expect(await read(seen!.id)).toMatchObject({ state: 'LEFT', applicant: { email: null } });
    expect(await readAudit(seen!.id)).toEqual(['removeFromWaitingList']);
    expect(await mailsTo('gina@example.it')).toEqual(['WATCH_JOINED', 'SLOT_OFFER']);
    expect(await sweepWaitingList(office.ctx())).toBe(1);
    expect((await read(nextId)).offer?.state).toBe('OPEN');
    expect((await removePerson(operator, conflict.person!)).__typename).toBe('WatchRequestClosed');
    expect((await removePerson(operator, { id: 'no id', version: '' })).__typename).toBe('WatchRequestClosed');
  });
});

describe('staff of another place', () => {
  it('see nobody, add nobody and remove nobody', async () => {
    const { service } = await fullService();
    await join(service, 'Lia', { placeIds: [String(office.place.id)] });
    const [lia] = (await readWaitingList(admin, service)).people!;
    expect(await demandOf(stranger, service)).toBeUndefined();
    expect((await readWaitingList(stranger, service)).code).toBe('FORBIDDEN');
    expect((await addByPhone(stranger, service, 'Marco')).code).toBe('FORBIDDEN');
    expect((await removePerson(stranger, lia!)).code).toBe('FORBIDDEN');
    expect((await readWaitingList(admin, service)).people).toMatchObject([{ name: 'Lia', state: 'WAITING' }]);
  });
});
