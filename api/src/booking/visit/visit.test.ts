import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBookingRequest, createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { getAvailability } from '../availability/availability.ts';
import { book } from '../create/book.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { findById } from '../find-booking.ts';
import { rescheduleByToken } from '../reschedule-by-citizen/reschedule-by-token.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const TUESDAY = '2026-11-24';
const at = (time: string) => `${TUESDAY}T${time}:00+01:00`;
const time = (instant: number) =>
  new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' }).format(instant);

/** A card for up to four people, 15 minutes and 10 more for each, and a change of residence of 30 minutes. */
async function createFamilyOffice(cardRules: Partial<Service> = {}) {
  const card = await office.addService({ maxPeople: 4, minutesPerFurtherPerson: 10, ...cardRules } as never);
  const residence = await office.addService({ name: 'Cambio di residenza', durationMinutes: 30, bufferMinutes: 5 });
  await office.combine(residence, card);
  return { card, residence };
}

const names = [
  { name: 'Anna', surname: 'Rossi' },
  { name: 'Luca', surname: 'Rossi' },
];

async function starts(service: Service, visit: { people: number; further: { serviceId: number; people: number }[] }) {
  const query = { serviceId: service.id, operatorId: null, visit };
  const offered = await getAvailability(office.ctx(), query, TUESDAY, TUESDAY);
  return offered!.days[0]!.free.map(time);
}

describe('the times of a visit', () => {
  it('are those at which all people and services fit before closing, with one operator who offers all', async () => {
    const { card, residence } = await createFamilyOffice();
    await office.addOperator([card], { hours: { opens: 540, closes: 780 } });
    await office.addOperator([card, residence], { hours: { opens: 540, closes: 615 } });
    // 15 + 10 + 10 minutes, then 30: 65 minutes of the 75.
    const further = [{ serviceId: residence.id, people: 1 }];
    expect(await starts(card, { people: 3, further })).toEqual(['09:00']);
    expect((await starts(card, { people: 3, further: [] })).at(-1)).toBe('12:15');
  });

  it('do not overlap other bookings, with the longest buffer of the services once', async () => {
    const { card, residence } = await createFamilyOffice();
    await office.addOperator([card, residence], { hours: { opens: 540, closes: 660 } });
    await book(office.ctx(), createBookingRequest(card, at('10:00')));
    const further = [{ serviceId: residence.id, people: 1 }];
    // 25 + 30 minutes and 5 of buffer end at 10:00 sharp.
    expect(await starts(card, { people: 2, further })).toEqual(['09:00']);
    expect(await starts(card, { people: 3, further })).toEqual([]);
  });
});

describe('a visit', () => {
  const visitOf = (residence: Service, people = 3) => ({
    people,
    further: [{ serviceId: String(residence.id), people: 1 }],
    companions: names,
    noticesRead: [] as string[],
  });

  it('keeps its people, services, names and length, and its mail tells of all', async () => {
    const { card, residence } = await createFamilyOffice({ asksNames: true, requirements: ['Documento', 'Foto'] });
    await office.pool.query(`update service set requirements = '{Documento,Contratto}' where id = $1`, [residence.id]);
    await office.addOperator([card, residence]);
    const outcome = await book(office.ctx(), { ...createBookingRequest(card, at('09:00')), ...visitOf(residence) });
    if (outcome.kind !== 'booked') throw new Error(JSON.stringify(outcome));
    const stored = await findById(office.ctx(), outcome.booking.id);
    expect(stored!.details).toEqual(outcome.booking);
    expect(stored!.details).toMatchObject({
      people: 3,
      further: [{ people: 1, service: { id: residence.id, name: 'Cambio di residenza' } }],
      companions: names,
      endsAt: Date.parse(at('10:05')),
      busyUntil: Date.parse(at('10:10')),
    });
    const { rows } = await office.pool.query(
      `select mail.message, audit_entry.details from mail join audit_entry on subject_id = booking_id::text
       where booking_id = $1`,
      [outcome.booking.id],
    );
    expect(rows[0].message.service).toMatchObject({
      name: 'Rilascio C.I.E. (3 persone) e Cambio di residenza',
      requirements: ['Documento', 'Foto', 'Contratto'],
    });
    expect(rows[0].message.companions).toEqual(names);
    expect(rows[0].details).toEqual({ people: 3, further: [{ id: residence.id, people: 1 }] });
  });

  it('keeps its length when its citizen or the office moves it, and only who offers all can take it', async () => {
    const { card, residence } = await createFamilyOffice();
    const both = await office.addOperator([card, residence]);
    const cardOnly = await office.addOperator([card]);
    const booked = await book(office.ctx(), { ...createBookingRequest(card, at('09:00')), ...visitOf(residence) });
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    await office.pool.query('update service set duration_minutes = 60, max_people = 1 where id = $1', [card.id]);
    const move = { token: booked.cancelToken, startsAt: Date.parse(at('10:00')), operatorId: null, sequence: 0 };
    const moved = await rescheduleByToken(office.ctx(), { ...move, idempotencyKey: `a key of the move ${card.id}` });
    expect(moved).toMatchObject({ kind: 'moved', booking: { endsAt: Date.parse(at('11:05')) } });
    const byOffice = { bookingId: booked.booking.id, startsAt: Date.parse(at('10:10')), sequence: 1 };
    const toOther = await rescheduleBooking(office.ctx(), { ...byOffice, operatorId: cardOnly.id });
    expect(toOther.kind).toBe('notOffered');
    const kept = await rescheduleBooking(office.ctx(), { ...byOffice, operatorId: both.id });
    expect(kept).toMatchObject({ kind: 'moved', booking: { endsAt: Date.parse(at('11:15')), people: 3 } });
  });

  it.each([0, -1, 5, 99, 1.5])('is not booked for %s people', async (people) => {
    const { card } = await createFamilyOffice();
    await office.addOperator([card]);
    const outcome = await book(office.ctx(), { ...createBookingRequest(card, at('09:00')), people });
    expect(outcome).toMatchObject({ kind: 'invalid', errors: [{ path: 'people' }] });
  });

  it('is not booked with services that are not combined, twice the same, unknown or of another place', async () => {
    const { card, residence } = await createFamilyOffice();
    const other = await office.addService({ name: 'Certificati' });
    const place = await office.addPlace('Altrove');
    const elsewhere = await office.addService({ place });
    await office.addOperator([card, residence, other, elsewhere]);
    const problemOf = async (...ids: (number | string)[]) => {
      const further = ids.map((id) => ({ serviceId: String(id), people: 1 }));
      const outcome = await book(office.ctx(), { ...createBookingRequest(card, at('09:00')), further });
      return outcome.kind === 'invalid' ? outcome.errors[0] : outcome.kind;
    };
    expect(await problemOf(other.id)).toEqual({
      path: 'further.0.serviceId',
      message: '«Rilascio C.I.E.» e «Certificati» non si possono fare nello stesso appuntamento',
    });
    expect(await problemOf(residence.id, other.id)).toMatchObject({ path: 'further.1.serviceId' });
    expect(await problemOf(card.id)).toMatchObject({ message: '«Rilascio C.I.E.» è già in questo appuntamento' });
    expect(await problemOf(residence.id, residence.id)).toMatchObject({ path: 'further.1.serviceId' });
    expect(await problemOf('abc')).toMatchObject({ path: 'further.0.serviceId' });
    expect(await problemOf(elsewhere.id)).toMatchObject({ message: expect.stringContaining('in un altro ufficio') });
    expect(await problemOf(1, 2, 3, 4, 5)).toMatchObject({ path: 'further' });
    expect(await problemOf(residence.id)).toBe('booked');
  });

  it('needs each notice of its services and the names that they ask for', async () => {
    const { card, residence } = await createFamilyOffice({ asksNames: true });
    await office.pool.query(`update service set notice_text = 'Costi' where id = $1`, [residence.id]);
    await office.addOperator([card, residence]);
    const request = { ...createBookingRequest(card, at('09:00')), ...visitOf(residence) };
    expect(await book(office.ctx(), { ...request, companions: names.slice(1) })).toMatchObject({
      kind: 'invalid',
      errors: [{ path: `noticesRead.${residence.id}` }, { path: 'companions' }],
    });
    expect(
      await book(office.ctx(), { ...request, companions: [{ name: '', surname: 'http://example.com' }] }),
    ).toMatchObject({
      errors: [{ path: 'companions.0.name' }, { path: 'companions.0.surname' }],
    });
    expect((await book(office.ctx(), { ...request, noticesRead: [String(residence.id)] })).kind).toBe('booked');
  });

  it('is not booked if its length is no longer what the citizen saw', async () => {
    const { card, residence } = await createFamilyOffice();
    await office.addOperator([card, residence]);
    const { address } = office.place;
    const seen = { durationMinutes: 15, address, noticeText: null, totalMinutes: 65 };
    const request = { ...createBookingRequest(card, at('09:00')), ...visitOf(residence), seen };
    await office.pool.query('update service set minutes_per_further_person = 20 where id = $1', [card.id]);
    expect(await book(office.ctx(), request)).toMatchObject({ kind: 'serviceChanged', changes: ['DURATION'] });
    await office.pool.query('update service set minutes_per_further_person = 10 where id = $1', [card.id]);
    expect((await book(office.ctx(), request)).kind).toBe('booked');
  });

  it('is booked by the office for a citizen who calls, without names and notices', async () => {
    const { card, residence } = await createFamilyOffice({ asksNames: true });
    await office.addOperator([card, residence]);
    const { privacyRead: _, noticeRead: _2, ...request } = createBookingRequest(card, at('09:05'));
    const further = [{ serviceId: String(residence.id), people: 1 }];
    const onBehalf = { ...request, source: 'PHONE' as const, people: 2, further };
    const outcome = await bookOnBehalf(office.ctx(), onBehalf);
    expect(outcome).toMatchObject({ kind: 'booked', booking: { endsAt: Date.parse(at('10:00')), people: 2 } });
    const tooMany = { ...onBehalf, people: 5, idempotencyKey: `another key ${card.id}` };
    expect(await bookOnBehalf(office.ctx(), tooMany)).toMatchObject({ errors: [{ path: 'people' }] });
  });

  it('of three people loses to an overlapping one, however many are booked at once', async () => {
    const { card } = await createFamilyOffice();
    await office.addOperator([card]);
    const outcomes = await Promise.all(
      ['09:00', '09:15', '09:30'].flatMap((start) =>
        Array.from({ length: 10 }, (_, i) =>
          book(office.ctx(), { ...createBookingRequest(card, at(start), `Famiglia${i}`), people: 3 }),
        ),
      ),
    );
    // 35 minutes each: two visits that start 15 minutes apart overlap, those at 9:00 and 9:30 too.
    expect(outcomes.filter(({ kind }) => kind === 'booked')).toHaveLength(1);
    const simple = await office.addService();
    await office.addOperator([simple]);
    const apart = await Promise.all(
      ['09:00', '09:15', '09:30'].map((start) => book(office.ctx(), createBookingRequest(simple, at(start)))),
    );
    // The control: the same starts do not exclude each other for one person.
    expect(apart.map(({ kind }) => kind)).toEqual(['booked', 'booked', 'booked']);
  });

  it('is not offered where it does not fit before closing', async () => {
    const { card, residence } = await createFamilyOffice();
    await office.addOperator([card, residence], { hours: { opens: 540, closes: 600 } });
    const request = { ...createBookingRequest(card, at('09:00')), ...visitOf(residence) };
    expect((await book(office.ctx(), request)).kind).toBe('notOffered');
  });

  it('is the same request when it is repeated, and another one with other people', async () => {
    const { card, residence } = await createFamilyOffice();
    await office.addOperator([card, residence]);
    const request = { ...createBookingRequest(card, at('09:00')), ...visitOf(residence) };
    const first = await book(office.ctx(), request);
    expect(await book(office.ctx(), request)).toEqual(first);
    expect(await book(office.ctx(), { ...request, people: 2 })).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'idempotencyKey' }],
    });
  });
});
