import { expect } from 'vitest';
import { book } from '../../booking/create/book.ts';
import { cancelByToken } from '../../booking/cancel/cancel-by-token.ts';
import { rescheduleBooking } from '../../booking/reschedule/reschedule-booking.ts';
import { ask, newKey } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Place } from '../../db/entities/catalogue/place.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import type { StaffArea, StaffBrowser } from '../../test-support/staff-area.ts';
import type { Act } from './occupancy-arbitrary.ts';
import { asked, freeCounters, type Hours, isOpenFor, midnight, type Model, startsOf } from './occupancy-model.ts';
import {
  ADD_CLOSURE,
  BLOCK,
  type AgendaChangeResponse,
  REMOVE_CLOSURE,
  REMOVE_EXCEPTION,
  SET_EXCEPTION,
  SET_HOURS,
  UNBLOCK,
} from './agenda-change-mutations.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
/** An office in the database and the same one in a model. */
export type Stage = { area: StaffArea; desk: StaffBrowser; place: Place; services: Service[]; model: Model };

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length];
const iso = (at: number) => new Date(at).toISOString();
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const lines = (all: readonly Hours[]) =>
  all.map(({ opens, closes }) => ({ opens: clock(opens), closes: clock(closes) }));

/** Does one thing in both, and sees that it ended as the model has it. */
export async function does(stage: Stage, one: Act): Promise<string> {
  const { model } = stage;
  if (one.act === 'book') return books(stage, one);
  if (one.act === 'cancel') return cancels(stage, one);
  if (one.act === 'move') return moves(stage, one);
  if (one.act === 'unblock') {
    const operator = model.operators.find(({ blocked }) => blocked.length > 0);
    const slot = operator && pick(operator.blocked, one.slot);
    if (!operator || !slot) return 'nothing';
    await plan(stage, UNBLOCK, { blockedSlotId: slot.id, scope: 'ONE' }, 'KEEP');
    operator.blocked = operator.blocked.filter((each) => each !== slot);
    return 'unblocked';
  }
  if (one.act === 'close') {
    const { date: day } = one;
    const input = { placeId: String(stage.place.id), from: day, until: day, reason: 'Prova', idempotencyKey: newKey() };
    const { closure } = await plan(stage, ADD_CLOSURE, input, one.kind);
    model.closures.push({ id: closure.id, from: day, until: day });
    return 'closed';
  }
  if (one.act === 'reopen') {
    const closure = pick(model.closures, one.closure);
    if (!closure) return 'nothing';
    await ask<AgendaChangeResponse>(stage.desk, REMOVE_CLOSURE, { id: closure.id });
    model.closures = model.closures.filter((each) => each !== closure);
    return 'reopened';
  }
  return changes(stage, one);
}

async function books({ area, services, model }: Stage, one: Extract<Act, { act: 'book' }>): Promise<string> {
  const service = pick(model.services, one.service)!;
  const row = services.find(({ id }) => id === service.id)!;
  const operatorId = one.operator === null ? null : pick(model.operators, one.operator)!.id;
  const start = midnight(one.date) + one.quarter * QUARTER;
  const { free, taken } = startsOf(model, service, operatorId, one.date);
  const right = free.includes(start) ? 'booked' : taken.includes(start) ? 'taken' : 'notOffered';
  const request = {
    ...createBookingRequest(row, iso(start)),
    operatorId: operatorId === null ? null : String(operatorId),
  };
  const outcome = await book(area.ctx(), { ...request, idempotencyKey: newKey() });
  expect(outcome.kind).toBe(right);
  if (outcome.kind !== 'booked') return outcome.kind;
  const { booking, cancelToken: token } = outcome;
  const busyUntil = booking.endsAt + service.bufferMinutes * MINUTE;
  const operator = model.operators.find(({ id }) => id === booking.operator.id)!;
  expect(freeCounters(model, operator, { start, end: busyUntil })).toContain(booking.counter);
  const { id, sequence, counter, endsAt: end } = booking;
  model.bookings.push({
    id,
    token,
    sequence,
    serviceId: service.id,
    operatorId: operator.id,
    counter,
    start,
    end,
    busyUntil,
  });
  return 'booked';
}

async function cancels({ area, model }: Stage, one: Extract<Act, { act: 'cancel' }>): Promise<string> {
  const booking = pick(model.bookings, one.booking);
  if (!booking) return 'nothing';
  const { kind: ended } = await cancelByToken(area.ctx(), { token: booking.token, reason: '' });
  expect(ended).toBe('cancelled');
  model.bookings = model.bookings.filter((each) => each !== booking);
  return ended;
}

async function moves({ area, model }: Stage, one: Extract<Act, { act: 'move' }>): Promise<string> {
  const booking = pick(model.bookings, one.booking);
  if (!booking) return 'nothing';
  const operatorId = one.operator === null ? null : pick(model.operators, one.operator)!.id;
  const start = midnight(one.date) + one.quarter * QUARTER;
  const end = start + (booking.end - booking.start);
  const busyUntil = end + model.services.find(({ id }) => id === booking.serviceId)!.bufferMinutes * MINUTE;
  const open = asked(model, operatorId).filter((each) => isOpenFor(model, each, one.date, { start, end }));
  const free = open.filter((each) => freeCounters(model, each, { start, end: busyUntil }, booking).length > 0);
  const { id: bookingId, sequence } = booking;
  const outcome = await rescheduleBooking(area.ctx(), { bookingId, sequence, startsAt: start, operatorId });
  expect(outcome.kind).toBe(free.length > 0 ? 'moved' : open.length > 0 ? 'taken' : 'notOffered');
  if (outcome.kind !== 'moved') return `not moved: ${outcome.kind}`;
  const { operator, counter, sequence: next } = outcome.booking;
  const its = model.operators.find(({ id }) => id === operator.id)!;
  expect(freeCounters(model, its, { start, end: busyUntil }, booking)).toContain(counter);
  Object.assign(booking, { start, end, busyUntil, operatorId: operator.id, counter, sequence: next });
  return 'moved';
}

type Change = Extract<Act, { act: 'block' | 'hours' | 'exception' | 'noException' }>;

async function changes(stage: Stage, one: Change): Promise<string> {
  const operator = pick(stage.model.operators, one.operator)!;
  const whose = { operatorId: String(operator.id), placeId: String(stage.place.id) };
  if (one.act === 'block') {
    const start = midnight(one.date) + one.quarter * QUARTER;
    const end = start + one.quarters * QUARTER;
    const input = { operatorIds: [whose.operatorId], startsAt: iso(start), endsAt: iso(end), idempotencyKey: newKey() };
    const hit = stage.model.bookings.filter(
      (each) => each.operatorId === operator.id && each.start < end && start < each.end,
    );
    const { blockedSlots, hits } = await plan(stage, BLOCK, input, one.kind);
    expect(hits.toSorted()).toEqual(hit.map(({ id }) => id).toSorted());
    operator.blocked.push({ id: blockedSlots[0]!.id, start, end });
    return 'blocked';
  }
  if (one.act === 'hours') {
    const every = [1, 2, 3, 4, 5].flatMap((weekday) => lines(one.hours).map((line) => ({ weekday, ...line })));
    await plan(stage, SET_HOURS, { ...whose, hours: every, breaks: [] }, one.kind);
    operator.week = one.hours;
    return 'week set';
  }
  if (one.act === 'exception') {
    await plan(stage, SET_EXCEPTION, { ...whose, date: one.date, hours: lines(one.hours) }, one.kind);
    operator.exceptions.set(one.date, one.hours);
    return 'date set';
  }
  if (!operator.exceptions.delete(one.date)) return 'nothing';
  await plan(stage, REMOVE_EXCEPTION, { ...whose, date: one.date }, one.kind);
  return 'date as ever';
}

/** Asks for a change until every booking that it hits has its choice; those that are cancelled are so in the model too. */
async function plan(
  { desk, model }: Stage,
  query: string,
  input: object,
  kind: 'KEEP' | 'CANCEL',
): Promise<AgendaChangeResponse & { hits: string[] }> {
  const resolutions: object[] = [];
  const hits: string[] = [];
  for (;;) {
    const changed = resolutions.length === 0 ? input : { ...input, resolutions };
    const answer = await ask<AgendaChangeResponse>(desk, query, { input: changed });
    if (answer.__typename !== 'ResolutionRequired') {
      expect(answer.__typename).toMatch(/Success$/);
      if (kind === 'CANCEL') model.bookings = model.bookings.filter(({ id }) => !hits.includes(id));
      return { ...answer, hits };
    }
    for (const { id } of answer.affectedBookings) {
      expect(model.bookings.map((each) => each.id)).toContain(id);
      hits.push(id);
      resolutions.push({ bookingId: id, kind, ...(kind === 'CANCEL' && { reason: 'Prova' }) });
    }
  }
}
