import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { createBookingRequest, databaseOn } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { readAgenda } from '../../agenda/day-view/read-agenda.ts';
import { explainAvailability } from '../availability/explain-availability.ts';
import { cancelBooking } from '../cancel/cancel-booking.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { changeService } from '../change-service/change-service.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { book } from '../create/book.ts';
import { findById } from '../find-booking.ts';
import { reinstateBooking } from '../reinstate/reinstate-booking.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { rescheduleMany } from '../reschedule/reschedule-many.ts';
import { holdSlot } from './hold-slot.ts';

let office: StaffArea;
let staff: StaffMember;
beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
});
afterAll(() => office.close());

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+01:00`);
const atWork = (db = office.ctx().db) => office.ctx({ actor: { kind: 'STAFF', id: staff.id }, db });

async function bookAt(service: Service, time: string, who = 'Mario') {
  const outcome = await book(office.ctx(), createBookingRequest(service, `2026-11-24T${time}:00+01:00`, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking;
}

async function hold(service: Service, time: string) {
  const holderHash = tokenHash(`${service.id} ${time}`);
  const request = { serviceId: service.id, operatorId: null, startsAt: at(time), holderHash };
  expect((await holdSlot(office.ctx(), request, office.ctx().now + 600_000)).kind).toBe('held');
}

/** Two services of one operator, a booking at 9:00. */
async function prepare() {
  const [service, other] = [await office.addService(), await office.addService()];
  const operator = await office.addOperator([service, other]);
  return { service, other, operator, booking: await bookAt(service, '09:00') };
}

/** A database in which something happens once staff have read the agenda. */
function afterReading(act: () => Promise<unknown>) {
  let isDone = false;
  const query = async (statement: { name?: string }, ...rest: unknown[]) => {
    const result: unknown = await (office.pool.query as (...all: unknown[]) => unknown)(statement, ...rest);
    if (isDone || statement.name !== 'service-agenda') return result;
    isDone = true;
    await act();
    return result;
  };
  const pool: Pool = new Proxy(office.pool, {
    get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)),
  });
  return databaseOn(pool);
}

describe('a time that a citizen holds', () => {
  it('is taken for a booking that staff move, also if the citizen held it a moment ago', async () => {
    const { service, booking } = await prepare();
    const move = (startsAt: number, db?: ReturnType<typeof afterReading>) =>
      rescheduleBooking(atWork(db), { bookingId: booking.id, startsAt, operatorId: null, sequence: 0 });
    await hold(service, '10:00');
    expect((await move(at('10:00'))).kind).toBe('taken');
    const db = afterReading(() => hold(service, '11:00'));
    expect((await move(at('11:00'), db)).kind).toBe('taken');
    // Negative control: the same race without a hold.
    const free = afterReading(async () => undefined);
    expect((await move(at('11:30'), free)).kind).toBe('moved');
  });

  it('is taken for bookings that staff move together, which leaves the others', async () => {
    const { service, operator, booking } = await prepare();
    const second = await bookAt(service, '09:15', 'Luigi');
    await hold(service, '10:00');
    const targets = [
      { found: (await findById(office.ctx(), booking.id))!, startsAt: at('10:00'), operatorId: operator.id },
      { found: (await findById(office.ctx(), second.id))!, startsAt: at('10:15'), operatorId: operator.id },
    ];
    expect(await rescheduleMany(atWork(), targets)).toEqual(new Set([second.id]));
  });

  it('is taken for a booking that staff reinstate, also if the citizen held it a moment ago', async () => {
    for (const isRace of [false, true]) {
      const { service, booking } = await prepare();
      await cancelBooking(atWork(), booking, 'it', 'Errore');
      if (!isRace) await hold(service, '09:00');
      const db = isRace ? afterReading(() => hold(service, '09:00')) : undefined;
      const found = (await findById(office.ctx(), booking.id))!;
      const request = { sequence: found.details.sequence, startsAt: null, operatorId: null, notifyCitizen: false };
      expect(await reinstateBooking(atWork(db), found, request)).toMatchObject({ kind: 'taken', holders: [] });
    }
  });

  it('is taken for a booking that gets another service', async () => {
    const { service, other, booking } = await prepare();
    await hold(service, '10:00');
    const found = (await findById(office.ctx(), booking.id))!;
    const request = { serviceId: other.id, operatorId: null, notifyCitizen: false, sequence: 0 };
    expect((await changeService(atWork(), found, { ...request, startsAt: at('10:00') })).kind).toBe('taken');
    expect((await changeService(atWork(), found, { ...request, startsAt: at('10:30') })).kind).toBe('serviceChanged');
  });

  it('is in the agenda of staff, with its end and without personal data, and explains why it is not offered', async () => {
    const { service } = await prepare();
    await hold(service, '10:00');
    const request = { placeId: office.place.id, operatorId: null, from: '2026-11-24', to: '2026-11-24' };
    const readHeld = async (now: number) => {
      const [day] = await readAgenda({ ...atWork(), now }, request);
      return day!.columns
        .flatMap(({ heldTimes }) => heldTimes)
        .filter(({ startsAt }) => Date.parse(startsAt) === at('10:00'));
    };
    const explain = async (now: number) => {
      const query = { serviceId: service.id, operatorId: null, startsAt: at('10:00') };
      const explanations = await explainAvailability({ ...atWork(), now }, query);
      return explanations!.flatMap(({ causes }) => causes.map(({ cause, detail }) => [cause, detail]));
    };
    const { now } = office.ctx();
    expect(await readHeld(now)).toContainEqual({
      startsAt: '2026-11-24T10:00:00+01:00',
      endsAt: '2026-11-24T10:15:00+01:00',
      counter: 1,
      until: '2026-11-23T08:10:00+01:00',
    });
    expect(await explain(now)).toEqual([['HELD', '08:10']]);
    expect(await readHeld(now + 600_000)).toEqual([]);
    expect(await explain(now + 600_000)).toEqual([['OFFERED', '']]);
  });

  it('stays the citizen’s if staff override it: both appointments are made', async () => {
    const { service } = await prepare();
    await hold(service, '10:00');
    const time = '2026-11-24T10:00:00+01:00';
    const onBehalf = { ...createBookingRequest(service, time, 'Telefono'), source: 'PHONE' as const, override: true };
    const overridden = await bookOnBehalf(atWork(), onBehalf);
    expect(overridden).toMatchObject({ kind: 'booked', booking: { overriddenRules: ['TAKEN'] } });
    const request = { ...createBookingRequest(service, time, 'Anna'), holdToken: `${service.id} 10:00` };
    expect((await book(office.ctx(), request)).kind).toBe('booked');
  });
});
