import { randomUUID } from 'node:crypto';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import type { StaffArea } from '../../test-support/staff-area.ts';
import { book } from '../create/book.ts';
import { findById } from '../find-booking.ts';

/** Returns a time of Tuesday 24 November 2026 in Rome. */
export const at = (time: string) => `2026-11-24T${time}:00+01:00`;

/** The time at which `bookedWith` books. */
export const OLD = at('09:00');

/** The time to which `reschedule` moves by default. */
export const NEW = at('10:00');

const RESCHEDULE = `mutation ($input: RescheduleBookingInput!) { rescheduleBooking(input: $input) {
  __typename
  ... on RescheduleBookingSuccess { booking { sequence startsAt operator { id } calendarFile } }
  ... on BookingChanged { booking { sequence startsAt } }
  ... on SlotTaken { nextFreeAt }
  ... on SlotNotOffered { nextFreeAt }
  ... on TooManyChanges { limit }
  ... on InvalidInput { errors { path } }
  ... on Problem { message } } }`;

/** The answer to a change of time. */
export type RescheduleAnswer = {
  __typename: string;
  message?: string;
  nextFreeAt?: string | null;
  booking?: { sequence: number; startsAt: string; operator: { id: string }; calendarFile: string };
};

type Change = { startsAt?: string; sequence?: number; operatorId?: string | null; idempotencyKey?: string };

/** Books and moves bookings of an office as a citizen does, over HTTP, and reads what is stored of them. */
export function createCitizenMoves(getOffice: () => StaffArea) {
  async function bookTime(service: Service, startsAt: string, who = 'Mario', operatorId: number | null = null) {
    const chosen = operatorId === null ? null : String(operatorId);
    const request = { ...createBookingRequest(service, startsAt, who), operatorId: chosen };
    const outcome = await book(getOffice().ctx(), request);
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    return { id: outcome.booking.id, token: outcome.cancelToken };
  }

  async function bookedWith(overrides: Parameters<StaffArea['addService']>[0] = {}) {
    const service = await getOffice().addService(overrides);
    const operator = await getOffice().addOperator([service]);
    return { service, operator, ...(await bookTime(service, OLD)) };
  }

  async function reschedule(token: string, change: Change = {}) {
    const input = { token, startsAt: NEW, sequence: 0, operatorId: null, idempotencyKey: randomUUID(), ...change };
    const browser = getOffice().browser();
    const { data, errors } = await browser.request<{ rescheduleBooking: RescheduleAnswer }>(RESCHEDULE, { input });
    return { ...data?.rescheduleBooking, code: errors?.[0]?.extensions.code };
  }

  /** Returns "old", "new" or the instant at which a booking is, with its sequence. */
  async function readStart(id: string): Promise<string> {
    const { startsAt, sequence } = (await findById(getOffice().ctx(), id))!.details;
    const name = startsAt === Date.parse(OLD) ? 'old' : startsAt === Date.parse(NEW) ? 'new' : startsAt;
    return `${name} ${sequence}`;
  }

  async function readTraces(id: string) {
    const { pool } = getOffice();
    const { rows: mails } = await pool.query<{ kind: string; sequence: number }>(
      `select kind, (message #>> '{booking,sequence}')::int as sequence from mail
       where booking_id = $1 order by created_at, id`,
      [id],
    );
    const { rows: acts } = await pool.query<{ act: string }>(
      `select actor_kind || ' ' || action as act from audit_entry where subject_id = $1 order by at, id`,
      [id],
    );
    return { mails: mails.map(({ kind, sequence }) => `${kind} ${sequence}`), acts: acts.map(({ act }) => act) };
  }

  return { bookTime, bookedWith, reschedule, readStart, readTraces };
}
