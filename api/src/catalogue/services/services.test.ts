import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAvailability } from '../../booking/availability/availability.ts';
import { book } from '../../booking/create/book.ts';
import { createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  ADD_SERVICE,
  ask,
  CHANGE_SERVICE,
  readAuditEntries,
  newKey,
  serviceInput,
  signInAs,
} from '../test-support/catalogue-mutations.ts';
import { withVersion } from '../test-support/record-versions.ts';

let area: StaffArea;
let admin: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());

describe('service mutations', () => {
  test('addService returns one validation error per field that is out of bounds', async () => {
    const placeId = String(area.place.id);
    const bad = {
      ...serviceInput,
      name: '',
      durationMinutes: 0,
      stepMinutes: 14_400,
      bufferMinutes: -5,
      minNoticeMinutes: -1,
      horizonDays: 731,
      cancelNoticeMinutes: 10_000_000,
      requirements: ['ok', ''],
      noticeUrl: 'javascript:alert(1)',
      externalBookingUrl: 'ftp://example.it',
      position: 10_000,
    };
    const { errors } = await ask(admin, ADD_SERVICE, { input: { ...bad, placeId, idempotencyKey: newKey() } });
    expect(errors.map(({ path }) => path)).toEqual([
      'name',
      'durationMinutes',
      'stepMinutes',
      'bufferMinutes',
      'minNoticeMinutes',
      'horizonDays',
      'cancelNoticeMinutes',
      'requirements.1',
      'noticeUrl',
      'externalBookingUrl',
      'position',
      'noticeText',
    ]);
    expect(errors[1]!.message).toBe('Inserisci un numero da 1 a 1440');
    const loose = { ...serviceInput, noticeUrl: 'https://example.it', placeId, idempotencyKey: newKey() };
    expect((await ask(admin, ADD_SERVICE, { input: loose })).errors).toMatchObject([{ path: 'noticeText' }]);
    const tenDays = { ...serviceInput, durationMinutes: 14_400, placeId, idempotencyKey: newKey() };
    expect((await ask(admin, ADD_SERVICE, { input: tenDays })).errors).toMatchObject([{ path: 'durationMinutes' }]);
  });

  test('addService refuses days and hours to confirm the attendance of 0 or 10,000, and a release too early', async () => {
    const placeId = String(area.place.id);
    const add = (reconfirmDays: number | null, releaseHours: number | null) => {
      const name = `Servizio ${reconfirmDays} ${releaseHours}`;
      const input = { ...serviceInput, name, reconfirmDays, releaseHours, placeId, idempotencyKey: newKey() };
      return ask(admin, ADD_SERVICE, { input });
    };
    for (const value of [0, 10_000])
      expect((await add(value, value)).errors).toEqual([
        { path: 'reconfirmDays', message: 'Inserisci un numero da 2 a 60' },
        { path: 'releaseHours', message: 'Inserisci un numero da 12 a 720' },
      ]);
    const message =
      'Tra la richiesta e il rilascio deve passare almeno un giorno: 3 giorni prima la richiesta, al massimo 48 ore prima il rilascio';
    expect((await add(3, 72)).errors).toEqual([{ path: 'releaseHours', message }]);
    expect(await add(3, 48)).toMatchObject({ __typename: 'ServiceSuccess' });
    expect(await add(null, 720)).toMatchObject({ __typename: 'ServiceSuccess' });
  });

  test('addService refuses reminders of 0 or 10,000 hours and two equal ones; none at all is valid', async () => {
    const placeId = String(area.place.id);
    const add = (first: number | null, second: number | null) => {
      const reminders = { firstReminderHours: first, secondReminderHours: second };
      return ask(admin, ADD_SERVICE, { input: { ...serviceInput, ...reminders, placeId, idempotencyKey: newKey() } });
    };
    const message = 'Inserisci un numero da 1 a 720';
    expect((await add(0, 10_000)).errors).toEqual([
      { path: 'firstReminderHours', message },
      { path: 'secondReminderHours', message },
    ]);
    const equal = { path: 'secondReminderHours', message: 'I due promemoria devono avere ore diverse' };
    expect((await add(24, 24)).errors).toEqual([equal]);
    expect(await add(null, null)).toMatchObject({ __typename: 'ServiceSuccess' });
  });

  test('changeService keeps the duration of existing bookings and returns their number', async () => {
    const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
    const operator = await area.addOperator([service]);
    await book(area.ctx(), createBookingRequest(service, '2026-11-24T09:30:00+01:00'));
    const { operatorIds: _, ...rules } = serviceInput;
    const input = { ...rules, name: 'Breve', serviceId: String(service.id), durationMinutes: 60, stepMinutes: 60 };
    const changed = await ask(admin, CHANGE_SERVICE, { input: await withVersion(admin, 'service', input) });
    expect(changed).toMatchObject({
      __typename: 'ServiceSuccess',
      service: { durationMinutes: 60, futureBookings: 1, operatorIds: [String(operator.id)] },
    });
    const { rows } = await area.pool.query(
      'select extract(epoch from ends_at - starts_at)::int / 60 as minutes from booking where service_id = $1',
      [service.id],
    );
    expect(rows).toEqual([{ minutes: 30 }]);
    const query = { serviceId: service.id, operatorId: null };
    const offered = await getAvailability(area.ctx(), query, '2026-11-24', '2026-11-24');
    expect(offered!.days[0]!.free).toEqual([10, 11].map((hour) => Date.parse(`2026-11-24T${hour}:00:00+01:00`)));
    expect(await readAuditEntries(area, 'Service', String(service.id))).toMatchObject([
      { action: 'changeService', details: { durationMinutes: { from: 30, to: 60 } } },
    ]);
  });

  test('changeService writes no audit entry if no value changed', async () => {
    const placeId = String(area.place.id);
    const { operatorIds, ...rules } = { ...serviceInput, name: 'Immutata' };
    const added = { ...rules, operatorIds, placeId, idempotencyKey: newKey() };
    const { service } = await ask(admin, ADD_SERVICE, { input: added });
    const input = await withVersion(admin, 'service', { ...rules, serviceId: service.id });
    expect((await ask(admin, CHANGE_SERVICE, { input })).__typename).toBe('ServiceSuccess');
    expect((await readAuditEntries(area, 'Service', service.id)).map(({ action }) => action)).toEqual(['addService']);
  });

  test('addService rejects unknown operators and operators of another comune', async () => {
    const operator = await area.addOperator([], { hours: null });
    const other = await createTestOffice(area, 'elsewhere');
    const foreignOperator = await other.addOperator([]);
    const input = { ...serviceInput, name: 'Con chi', placeId: String(area.place.id) };
    for (const id of ['999999', 'x', String(foreignOperator.id)]) {
      const response = await ask(admin, ADD_SERVICE, {
        input: { ...input, operatorIds: [id], idempotencyKey: newKey() },
      });
      expect(response).toMatchObject({ __typename: 'InvalidInput', errors: [{ path: 'operatorIds' }] });
    }
    const offered = { ...input, operatorIds: [String(operator.id)], idempotencyKey: newKey() };
    const { service } = await ask(admin, ADD_SERVICE, { input: offered });
    expect(service.operatorIds).toEqual([String(operator.id)]);
    const { operatorIds: _, placeId: __, ...rules } = input;
    const removal = { ...rules, serviceId: service.id, removedOperatorIds: [String(operator.id)] };
    const alone = await ask(admin, CHANGE_SERVICE, { input: await withVersion(admin, 'service', removal) });
    expect(alone.service.operatorIds).toEqual([]);
  });
});
