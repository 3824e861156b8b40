import { expect } from 'vitest';
import { book } from '../../booking/create/book.ts';
import { cancelByToken } from '../../booking/cancel/cancel-by-token.ts';
import { rescheduleBooking } from '../../booking/reschedule/reschedule-booking.ts';
import { ask, newKey } from '../../catalogue/test-support/catalogue-mutations.ts';
import { withHoursVersion } from '../../catalogue/test-support/record-versions.ts';
import type { Place } from '../../db/entities/catalogue/place.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import type { StaffArea, StaffBrowser } from '../../test-support/staff-area.ts';
import type { Operation } from './occupancy-arbitrary.ts';
import {
  findOperators,
  findFreeCounters,
  type Hours,
  isOpenFor,
  midnight,
  type Model,
  computeStarts,
} from './occupancy-model.ts';
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

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;

/** An office in the database and its model. */
export type Stage = { area: StaffArea; staff: StaffBrowser; place: Place; services: Service[]; model: Model };

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length];
const iso = (at: number) => new Date(at).toISOString();
const toLocalTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const toHoursInput = (all: readonly Hours[]) =>
  all.map(({ opens, closes }) => ({ opens: toLocalTime(opens), closes: toLocalTime(closes) }));

/** Runs an operation in the database and in the model. Asserts that both have the same result, and returns it. */
export async function runOperation(stage: Stage, one: Operation): Promise<string> {
  const { model } = stage;
  if (one.operation === 'book') return runBook(stage, one);
  if (one.operation === 'cancel') return runCancel(stage, one);
  if (one.operation === 'move') return runMove(stage, one);
  if (one.operation === 'unblock') {
    const operator = model.operators.find(({ blocked }) => blocked.length > 0);
    const slot = operator && pick(operator.blocked, one.slot);
    if (!operator || !slot) return 'nothing';
    await applyChange(stage, UNBLOCK, { blockedSlotId: slot.id, scope: 'ONE' }, 'KEEP');
    operator.blocked = operator.blocked.filter((each) => each !== slot);
    return 'unblocked';
  }
  if (one.operation === 'close') {
    const { date: day } = one;
    const input = { placeId: String(stage.place.id), from: day, until: day, reason: 'Prova', idempotencyKey: newKey() };
    if (model.closures.some(({ from, until }) => from === day && until === day)) {
      const twin = await ask<AgendaChangeResponse>(stage.staff, ADD_CLOSURE, { input });
      expect(twin.errors).toMatchObject([{ path: 'from' }]);
      return 'closed already';
    }
    const { closure } = await applyChange(stage, ADD_CLOSURE, input, one.kind);
    model.closures.push({ id: closure.id, from: day, until: day });
    return 'closed';
  }
  if (one.operation === 'reopen') {
    const closure = pick(model.closures, one.closure);
    if (!closure) return 'nothing';
    await ask<AgendaChangeResponse>(stage.staff, REMOVE_CLOSURE, { id: closure.id });
    model.closures = model.closures.filter((each) => each !== closure);
    return 'reopened';
  }
  return runChange(stage, one);
}

async function runBook(
  { area, services, model }: Stage,
  one: Extract<Operation, { operation: 'book' }>,
): Promise<string> {
  const service = pick(model.services, one.service)!;
  const entity = services.find(({ id }) => id === service.id)!;
  const operatorId = one.operator === null ? null : pick(model.operators, one.operator)!.id;
  const start = midnight(one.date) + one.quarter * QUARTER_MS;
  const { free, taken } = computeStarts(model, service, operatorId, one.date);
  const expected = free.includes(start) ? 'booked' : taken.includes(start) ? 'taken' : 'notOffered';
  const request = {
    ...createBookingRequest(entity, iso(start)),
    operatorId: operatorId === null ? null : String(operatorId),
  };
  const outcome = await book(area.ctx(), { ...request, idempotencyKey: newKey() });
  expect(outcome.kind).toBe(expected);
  if (outcome.kind !== 'booked') return outcome.kind;
  const { booking, cancelToken: token } = outcome;
  const busyUntil = booking.endsAt + service.bufferMinutes * MINUTE_MS;
  const operator = model.operators.find(({ id }) => id === booking.operator.id)!;
  expect(findFreeCounters(model, operator, { start, end: busyUntil })).toContain(booking.counter);
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

async function runCancel({ area, model }: Stage, one: Extract<Operation, { operation: 'cancel' }>): Promise<string> {
  const booking = pick(model.bookings, one.booking);
  if (!booking) return 'nothing';
  const { kind: result } = await cancelByToken(area.ctx(), { token: booking.token, reason: '' });
  expect(result).toBe('cancelled');
  model.bookings = model.bookings.filter((each) => each !== booking);
  return result;
}

async function runMove({ area, model }: Stage, one: Extract<Operation, { operation: 'move' }>): Promise<string> {
  const booking = pick(model.bookings, one.booking);
  if (!booking) return 'nothing';
  const operatorId = one.operator === null ? null : pick(model.operators, one.operator)!.id;
  const start = midnight(one.date) + one.quarter * QUARTER_MS;
  const end = start + (booking.end - booking.start);
  const busyUntil = end + model.services.find(({ id }) => id === booking.serviceId)!.bufferMinutes * MINUTE_MS;
  const open = findOperators(model, operatorId).filter((each) => isOpenFor(model, each, one.date, { start, end }));
  const free = open.filter((each) => findFreeCounters(model, each, { start, end: busyUntil }, booking).length > 0);
  const { id: bookingId, sequence } = booking;
  const outcome = await rescheduleBooking(area.ctx(), { bookingId, sequence, startsAt: start, operatorId });
  expect(outcome.kind).toBe(free.length > 0 ? 'moved' : open.length > 0 ? 'taken' : 'notOffered');
  if (outcome.kind !== 'moved') return `not moved: ${outcome.kind}`;
  const { operator, counter, sequence: next } = outcome.booking;
  const newOperator = model.operators.find(({ id }) => id === operator.id)!;
  expect(findFreeCounters(model, newOperator, { start, end: busyUntil }, booking)).toContain(counter);
  Object.assign(booking, { start, end, busyUntil, operatorId: operator.id, counter, sequence: next });
  return 'moved';
}

type Change = Extract<Operation, { operation: 'block' | 'hours' | 'exception' | 'noException' }>;

async function runChange(stage: Stage, one: Change): Promise<string> {
  const operator = pick(stage.model.operators, one.operator)!;
  const operatorPlace = { operatorId: String(operator.id), placeId: String(stage.place.id) };
  if (one.operation === 'block') {
    const start = midnight(one.date) + one.quarter * QUARTER_MS;
    const end = start + one.quarters * QUARTER_MS;
    const input = {
      operatorIds: [operatorPlace.operatorId],
      startsAt: iso(start),
      endsAt: iso(end),
      idempotencyKey: newKey(),
    };
    const expected = stage.model.bookings.filter(
      (each) => each.operatorId === operator.id && each.start < end && start < each.end,
    );
    if (operator.blocked.some((each) => each.start === start && each.end === end)) {
      const twin = await ask<AgendaChangeResponse>(stage.staff, BLOCK, { input });
      expect(twin.errors).toMatchObject([{ path: 'startsAt' }]);
      return 'blocked already';
    }
    const { blockedSlots, affectedIds } = await applyChange(stage, BLOCK, input, one.kind);
    expect(affectedIds.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    operator.blocked.push({ id: blockedSlots[0]!.id, start, end });
    return 'blocked';
  }
  if (one.operation === 'hours') {
    const hours = [1, 2, 3, 4, 5].flatMap((weekday) => toHoursInput(one.hours).map((line) => ({ weekday, ...line })));
    const input = await withHoursVersion(stage.staff, { ...operatorPlace, hours, breaks: [] });
    await applyChange(stage, SET_HOURS, input, one.kind);
    operator.week = one.hours;
    return 'week set';
  }
  if (one.operation === 'exception') {
    const day = { ...operatorPlace, date: one.date, hours: toHoursInput(one.hours) };
    await applyChange(stage, SET_EXCEPTION, await withHoursVersion(stage.staff, day), one.kind);
    operator.exceptions.set(one.date, one.hours);
    return 'date set';
  }
  if (!operator.exceptions.delete(one.date)) return 'nothing';
  const removal = await withHoursVersion(stage.staff, { ...operatorPlace, date: one.date });
  await applyChange(stage, REMOVE_EXCEPTION, removal, one.kind);
  return 'date reset';
}

/** Sends a change and adds resolutions until it succeeds. Cancelled bookings are removed from the model. */
async function applyChange(
  { staff, model }: Stage,
  query: string,
  input: object,
  kind: 'KEEP' | 'CANCEL',
): Promise<AgendaChangeResponse & { affectedIds: string[] }> {
  const resolutions: object[] = [];
  const affectedIds: string[] = [];
  for (;;) {
    const request = resolutions.length === 0 ? input : { ...input, resolutions };
    const response = await ask<AgendaChangeResponse>(staff, query, { input: request });
    if (response.__typename !== 'ResolutionRequired') {
      expect(response.__typename).toMatch(/Success$/);
      if (kind === 'CANCEL') model.bookings = model.bookings.filter(({ id }) => !affectedIds.includes(id));
      return { ...response, affectedIds };
    }
    for (const { id } of response.affectedBookings) {
      expect(model.bookings.map((each) => each.id)).toContain(id);
      affectedIds.push(id);
      resolutions.push({ bookingId: id, kind, ...(kind === 'CANCEL' && { reason: 'Prova' }) });
    }
  }
}
