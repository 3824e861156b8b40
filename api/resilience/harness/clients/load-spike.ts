import { getAvailability } from '../../../src/booking/availability/availability.ts';
import { book } from '../../../src/booking/create/book.ts';
import type { BookRequest } from '../../../src/booking/create/book.schema.ts';
import { cancelByToken } from '../../../src/booking/cancel/cancel-by-token.ts';
import { rescheduleBooking } from '../../../src/booking/reschedule/reschedule-booking.ts';
import { ask } from '../../../src/catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../../src/db/entities/catalogue/operator.ts';
import type { Service } from '../../../src/db/entities/catalogue/service.ts';
import {
  BLOCK,
  type AgendaChangeResponse,
  UNBLOCK,
} from '../../../src/agenda-changes/test-support/agenda-change-mutations.ts';
import { createBookingRequest } from '../../../src/test-support/fixtures.ts';
import type { StaffArea, StaffBrowser } from '../../../src/test-support/staff-area.ts';

const QUARTER_MS = 900_000;
const QUARTERS_A_DAY = 96;
/** The three days that all attempts compete for. */
const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26'];
const MIDNIGHT = Date.parse(`${DAYS[0]}T00:00:00+01:00`);

/** The office under load, with a signed-in staff browser. */
export type SpikeOffice = { area: StaffArea; staff: StaffBrowser; services: Service[]; operators: Operator[] };

type ActiveBooking = { id: string; token: string; sequence: number };

/**
 * Returns a function that performs one random operation of a load spike and returns its outcome. Citizens book any
 * time, the first free time, the same time or one operator, and cancel; staff reschedule bookings and block times.
 */
export function createLoadSpike({ area, staff, services, operators }: SpikeOffice, random: () => number) {
  const bookings: ActiveBooking[] = [];
  const pickOne = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const anyTime = () => MIDNIGHT + Math.floor(random() * DAYS.length * QUARTERS_A_DAY) * QUARTER_MS;

  async function bookAt(i: number, service: Service, at: number, more: Partial<BookRequest> = {}): Promise<string> {
    const request = createBookingRequest(service, new Date(at).toISOString(), `Cittadino${i}`);
    const outcome = await book(area.ctx(), { ...request, ...more });
    if (outcome.kind === 'booked') bookings.push({ id: outcome.booking.id, token: outcome.cancelToken, sequence: 0 });
    return outcome.kind;
  }

  async function firstFree(i: number): Promise<string> {
    const [service, date] = [pickOne(services), pickOne(DAYS)];
    const offered = await getAvailability(area.ctx(), { serviceId: service.id, operatorId: null }, date, date);
    const first = offered!.days[0]!.free[0];
    return first === undefined ? 'nothing left' : bookAt(i, service, first);
  }

  async function moveOne(): Promise<string> {
    const one = pickOne(bookings);
    if (one === undefined) return 'nothing to move';
    const operatorId = random() < 0.5 ? null : pickOne(operators).id;
    const { id: bookingId, sequence } = one;
    const outcome = await rescheduleBooking(area.ctx(), { bookingId, sequence, operatorId, startsAt: anyTime() });
    if (outcome.kind === 'moved') one.sequence = outcome.booking.sequence;
    return outcome.kind;
  }

  async function cancelOne(): Promise<string> {
    const one = bookings.splice(Math.floor(random() * bookings.length), 1)[0];
    if (one === undefined) return 'nothing to cancel';
    return (await cancelByToken(area.ctx(), { token: one.token, reason: '' })).kind;
  }

  async function block(i: number): Promise<string> {
    const from = anyTime();
    const [startsAt, endsAt] = [from, from + 2 * QUARTER_MS].map((at) => new Date(at).toISOString());
    const request = {
      operatorIds: [String(pickOne(operators).id)],
      startsAt,
      endsAt,
      idempotencyKey: `block-of-time-${i}`,
    };
    const resolutions: { bookingId: string; kind: string }[] = [];
    for (;;) {
      const { __typename, affectedBookings, blockedSlots } = await ask<AgendaChangeResponse>(staff, BLOCK, {
        input: { ...request, resolutions },
      });
      if (__typename === 'ResolutionRequired')
        resolutions.push(...affectedBookings.map(({ id }) => ({ bookingId: id, kind: 'KEEP' })));
      else if (__typename !== 'BlockSlotsSuccess') return __typename;
      else {
        await ask(staff, UNBLOCK, { input: { blockedSlotId: blockedSlots[0]!.id, scope: 'ONE' } });
        return 'blocked and unblocked';
      }
    }
  }

  return async function performOperation(i: number): Promise<string> {
    const roll = random();
    const service = pickOne(services);
    if (roll < 0.35) return bookAt(i, service, anyTime());
    if (roll < 0.5) return firstFree(i);
    if (roll < 0.65) return bookAt(i, service, MIDNIGHT + Math.floor(i / 20) * QUARTER_MS);
    if (roll < 0.8) return bookAt(i, service, anyTime(), { operatorId: String(pickOne(operators).id) });
    if (roll < 0.9) return moveOne();
    if (roll < 0.99) return cancelOne();
    return block(i);
  };
}
