import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import type { RequestContext } from '../../context.ts';
import { findNextFreeSlot, getAvailability } from './availability.ts';
import { book } from '../create/book.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const hour = (instant: number) =>
  new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' }).format(instant);

async function day(
  service: Service,
  date: string,
  changes: Partial<RequestContext> = {},
  operatorId: number | null = null,
) {
  const offered = await getAvailability(office.ctx(changes), { serviceId: service.id, operatorId }, date, date);
  const [only] = offered!.days;
  return { free: only!.free.map(hour), taken: only!.taken.map(hour), closed: only!.closed?.reason ?? null };
}

describe('a day', () => {
  it('has the starts within the opening hours without breaks, in steps, if the appointment ends before closing', async () => {
    const service = await office.addService({ durationMinutes: 30, stepMinutes: 30 });
    const operator = await office.addOperator([service]);
    await office.addBreak(operator, { opens: 630, closes: 660 });
    expect((await day(service, '2026-11-24')).free).toEqual(['09:00', '09:30', '10:00', '11:00', '11:30']);
  });

  it('shows slots of bookings and blocked slots as taken', async () => {
    const service = await office.addService({ durationMinutes: 30, stepMinutes: 30 });
    const operator = await office.addOperator([service]);
    await book(office.ctx(), createBookingRequest(service, '2026-11-24T09:30:00+01:00'));
    await office.block(operator, '2026-11-24T11:10:00+01:00', '2026-11-24T11:20:00+01:00');
    expect(await day(service, '2026-11-24')).toMatchObject({
      free: ['09:00', '10:00', '10:30', '11:30'],
      taken: ['09:30', '11:00'],
    });
  });

  it('without a requested operator has a free start if any operator is free', async () => {
    const service = await office.addService({ durationMinutes: 60, stepMinutes: 60 });
    const anna = await office.addOperator([service]);
    const luca = await office.addOperator([service], { hours: { opens: 600, closes: 780 } });
    await office.block(anna, '2026-11-24T10:00:00+01:00', '2026-11-24T12:00:00+01:00');
    await office.block(luca, '2026-11-24T11:00:00+01:00', '2026-11-24T12:00:00+01:00');
    expect(await day(service, '2026-11-24')).toMatchObject({ free: ['09:00', '10:00', '12:00'], taken: ['11:00'] });
    expect(await day(service, '2026-11-24', {}, luca.id)).toMatchObject({ free: ['10:00', '12:00'], taken: ['11:00'] });
  });

  it('offers no start in the past or within the minimum notice', async () => {
    const service = await office.addService({ durationMinutes: 30, stepMinutes: 30, minNoticeMinutes: 60 });
    await office.addOperator([service]);
    const now = Date.parse('2026-11-24T09:30:00+01:00');
    expect((await day(service, '2026-11-24', { now })).free).toEqual(['10:30', '11:00', '11:30']);
    expect(await day(service, '2026-11-23', { now })).toMatchObject({ free: [], taken: [] });
  });

  it('names the first bookable day for days that the minimum notice leaves without starts', async () => {
    const service = await office.addService({ durationMinutes: 30, stepMinutes: 30, minNoticeMinutes: 2880 });
    await office.addOperator([service], { hours: { weekdays: [2, 3, 4] } });
    const now = Date.parse('2026-11-23T13:00:00+01:00');
    const query = { serviceId: service.id, operatorId: null };
    const result = await getAvailability(office.ctx({ now }), query, '2026-11-23', '2026-11-26');
    const from = Date.parse('2026-11-25T13:00:00+01:00');
    // No hours on Monday; too soon on Tuesday and Wednesday; free on Thursday.
    expect(result!.days.map(({ bookableFrom }) => bookableFrom)).toEqual([null, from, from, null]);
  });

  it('is empty after the horizon but not on its last day', async () => {
    const service = await office.addService({ horizonDays: 10 });
    await office.addOperator([service]);
    expect((await day(service, '2026-12-03')).free.length).toBeGreaterThan(0);
    expect(await day(service, '2026-12-04')).toMatchObject({ free: [], taken: [] });
  });

  it('follows opening hours with a validity period', async () => {
    const service = await office.addService({ durationMinutes: 60, stepMinutes: 60 });
    const operator = await office.addOperator([service], { hours: { validUntil: '2026-11-24' } });
    await office.addHours(operator, { opens: 900, closes: 960, validFrom: '2026-11-25' });
    expect((await day(service, '2026-11-24')).free).toEqual(['09:00', '10:00', '11:00']);
    expect((await day(service, '2026-11-25')).free).toEqual(['15:00']);
  });
});

describe('a day of closure', () => {
  it("has the reason of a national holiday, the patron saint or a closure, but not of another place's closure", async () => {
    const service = await office.addService({ horizonDays: 365 });
    const elsewhere = await office.addPlace('biblioteca');
    await office.addOperator([service]);
    await office.addClosure('2026-12-23', '2026-12-24', 'Disinfestazione');
    await office.addClosure('2026-12-21', '2026-12-21', 'Inventario', elsewhere);
    expect(await day(service, '2026-12-08')).toEqual({ free: [], taken: [], closed: 'Immacolata Concezione' });
    expect((await day(service, '2027-06-29')).closed).toBe('San Pietro, patrono di Caivano');
    expect((await day(service, '2026-12-24')).closed).toBe('Disinfestazione');
    expect(await day(service, '2026-12-21')).toMatchObject({ closed: null });
    expect((await day(service, '2026-12-21')).free.length).toBeGreaterThan(0);
  });
});

describe('a day on which the clock changes', () => {
  it('offers no skipped time in spring and the repeated hour once in autumn', async () => {
    const service = await office.addService({ durationMinutes: 30, stepMinutes: 30, horizonDays: 730 });
    await office.addOperator([service], { hours: { weekdays: [7], opens: 0, closes: 240 } });
    expect((await day(service, '2028-03-26')).free).toEqual(['00:00', '00:30', '01:00', '01:30', '03:00', '03:30']);
    const autumn = await day(service, '2027-10-31');
    expect(autumn.free).toEqual(['00:00', '00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30']);
  });
});

describe('the first free start', () => {
  it('is found after a full week, but not after the horizon', async () => {
    const service = await office.addService({ durationMinutes: 180, stepMinutes: 180, horizonDays: 80 });
    const operator = await office.addOperator([service]);
    const query = { serviceId: service.id, operatorId: null };
    await office.block(operator, '2026-11-23T00:00:00+01:00', '2027-01-20T00:00:00+01:00');
    expect(await findNextFreeSlot(office.ctx(), query, '2026-11-23')).toBe(Date.parse('2027-01-20T09:00:00+01:00'));
    await office.block(operator, '2027-01-20T00:00:00+01:00', '2027-12-31T00:00:00+01:00');
    expect(await findNextFreeSlot(office.ctx(), query, '2026-11-23')).toBeNull();
    expect(await findNextFreeSlot(office.ctx(), query, '2999-12-31')).toBeNull();
  });
});
