import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { migrateJobs, startWorker } from '../../mail/delivery/worker.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { getPool, openDatabase } from '../../db/connection/database.ts';
import { admitServers } from '../../db/roles/server-role.ts';
import { MONDAY_AT_EIGHT } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { expiryJob } from './expiry.job.ts';
import { addConfirmationService, bookHeldSlot, HELD_MS, readTraces } from '../test-support/stored-bookings.ts';

const LOOK =
  'query ($token: String!) { bookingByConfirmationToken(token: $token) { expired booking { number calendarFile } } }';
const CONFIRM = `mutation ($token: String!) { confirmBooking(input: { token: $token }) {
  __typename ... on ConfirmBookingSuccess { booking { status confirmBy } }
  ... on ConfirmationExpired { service { slug } } ... on Problem { message } } }`;
const BY_OFFICE = `mutation ($id: ID!) { staffConfirmBooking(bookingId: $id) {
  __typename ... on StaffBookingSuccess { booking { status confirmBy history { action actorKind } } } } }`;
const DEADLINE = MONDAY_AT_EIGHT + HELD_MS;

let area: StaffArea;
let service: Service;
beforeAll(async () => {
  area = await createStaffArea();
  service = await addConfirmationService(area);
});
afterAll(() => area.close());

const statusOf = async (id: string) => (await readTraces(area, id)).status;

describe('the confirmation link', () => {
  it('returns the same result for wrong, forged and cancel tokens, in query and mutation', async () => {
    const { booking, cancelToken, confirmToken } = await bookHeldSlot(area, service, '2026-11-24T09:00:00+01:00');
    const answers = new Set<string>();
    for (const token of [
      '',
      'guess',
      String(booking.number),
      booking.id,
      cancelToken,
      confirmToken.slice(1),
      'x'.repeat(10_000),
    ]) {
      answers.add(JSON.stringify((await area.browser().request(LOOK, { token })).data));
      answers.add(JSON.stringify((await area.browser().request(CONFIRM, { token })).data));
    }
    expect([...answers]).toEqual([
      '{"bookingByConfirmationToken":null}',
      '{"confirmBooking":{"__typename":"BookingNotFound","message":"Il collegamento non è valido: forse è incompleto, oppure uno più recente lo ha sostituito."}}',
    ]);
    expect(await statusOf(booking.id)).toBe('REQUESTED');
  });

  it('does not confirm when it is opened by mail scanners or requested by GET', async () => {
    const { booking, confirmToken: token } = await bookHeldSlot(area, service, '2026-11-24T09:15:00+01:00');
    const query = encodeURIComponent(`mutation { confirmBooking(input: { token: "${token}" }) { __typename } }`);
    for (const method of ['GET', 'HEAD'] as const) {
      for (const url of ['/conferma', `/conferma?token=${token}`, `/graphql?query=${query}`]) {
        await area.app.inject({ method, url, headers: { accept: 'text/html' } });
        await area.app.inject({ method, url, headers: { 'apollo-require-preflight': 'yes' } });
      }
    }
    const { data } = await area.browser().request(LOOK, { token });
    expect(data).toEqual({
      bookingByConfirmationToken: { expired: false, booking: { number: booking.number, calendarFile: null } },
    });
    expect(await statusOf(booking.id)).toBe('REQUESTED');
    // The same secret, sent as it is meant to be, does.
    expect((await area.browser().request(CONFIRM, { token })).data).toEqual({
      confirmBooking: { __typename: 'ConfirmBookingSuccess', booking: { status: 'CONFIRMED', confirmBy: null } },
    });
  });

  it('returns ConfirmationExpired with the service after the deadline', async () => {
    const { confirmToken: token } = await bookHeldSlot(area, service, '2026-11-24T09:30:00+01:00');
    area.time.now = DEADLINE;
    const looked = await area.browser().request(LOOK, { token });
    const confirmed = await area.browser().request(CONFIRM, { token });
    area.time.now = MONDAY_AT_EIGHT;
    expect(looked.data).toMatchObject({ bookingByConfirmationToken: { expired: true } });
    expect(confirmed.data).toMatchObject({
      confirmBooking: { __typename: 'ConfirmationExpired', service: { slug: service.slug } },
    });
  });
});

describe('staff', () => {
  it('see unconfirmed bookings and confirm those they manage', async () => {
    const { booking } = await bookHeldSlot(area, service, '2026-11-24T09:45:00+01:00');
    const colleague = area.browser();
    await area.addStaff('OPERATOR', { email: 'qui@comune.example', places: [area.place] });
    await colleague.signIn('qui@comune.example');
    const agenda = await colleague.request(
      `query ($input: AgendaInput!) { agenda(input: $input) { columns { bookings { id status } } } }`,
      { input: { placeId: String(area.place.id), from: '2026-11-24', to: '2026-11-24' } },
    );
    expect(JSON.stringify(agenda.data)).toContain(JSON.stringify({ id: booking.id, status: 'REQUESTED' }));
    expect((await colleague.request(BY_OFFICE, { id: booking.id })).data).toEqual({
      staffConfirmBooking: {
        __typename: 'StaffBookingSuccess',
        booking: {
          status: 'CONFIRMED',
          confirmBy: null,
          history: [
            { action: 'book', actorKind: 'CITIZEN' },
            { action: 'confirmBooking', actorKind: 'STAFF' },
          ],
        },
      },
    });
    // Pressed again: it is as wanted, and no one is notified twice.
    expect((await colleague.request(BY_OFFICE, { id: booking.id })).data).toMatchObject({
      staffConfirmBooking: { __typename: 'StaffBookingSuccess' },
    });
    expect((await readTraces(area, booking.id)).mails).toEqual(['BOOKING_HELD', 'BOOKING_CONFIRMED']);
  });

  it('of another place and clients without a session cannot confirm', async () => {
    const { booking } = await bookHeldSlot(area, service, '2026-11-24T10:00:00+01:00');
    const elsewhere = await area.addPlace('altrove');
    await area.addStaff('OPERATOR', { email: 'altrove@comune.example', places: [elsewhere] });
    const other = area.browser();
    await other.signIn('altrove@comune.example');
    expect((await other.request(BY_OFFICE, { id: booking.id })).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await area.browser().request(BY_OFFICE, { id: booking.id })).errors![0]!.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await statusOf(booking.id)).toBe('REQUESTED');
  });
});

it('the worker cancels unconfirmed bookings according to its clock', async () => {
  const { booking } = await bookHeldSlot(area, service, '2026-11-24T10:15:00+01:00');
  const owner = await openDatabase(area.ownerUrl);
  const ownerPool = await getPool(owner);
  await migrateJobs(ownerPool, () => undefined);
  await admitServers(getDatabase(owner), area.url);
  await owner.close(true);
  const told: number[] = [];
  const job = expiryJob({
    db: getDatabase(area.orm),
    fork: () => area.orm.em.fork(),
    clock: () => DEADLINE,
    onMailQueued: () => undefined,
    onAgendaChanged: (municipalityId) => told.push(municipalityId),
  });
  const worker = await startWorker(area.pool, [job], () => undefined);
  await area.pool.query(`select graphile_worker.add_job('expire-unconfirmed', job_key => 'expire-unconfirmed')`);
  await vi.waitFor(async () => expect(await statusOf(booking.id)).toBe('CANCELLED'), { timeout: 15_000, interval: 20 });
  await worker.stop();
  expect(told).toContain(area.municipality.id);
  expect((await readTraces(area, booking.id)).mails).toEqual(['BOOKING_HELD', 'BOOKING_EXPIRED']);
});
