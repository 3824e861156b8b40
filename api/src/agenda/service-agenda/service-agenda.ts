import type { Pool } from 'pg';
import { queryWithSignal } from '../../db/connection/ask-if-wanted.ts';
import type { Span } from '../../scheduling/interval.ts';
import { agendaOf } from './map-row.ts';
import type { ClosureRules } from '../closures/closure-on-date.ts';
import type { Week } from '../opening-hours/hours-on-date.ts';
import { READ_SERVICE_AGENDA, type ToldAgenda } from './service-agenda.sql.ts';

const DAYS_OF_A_WEEK = 7;
const DAY = 86_400_000;

/** A service as its rules of booking need it, and as mails and summaries tell of it. */
export type AgendaService = {
  id: number;
  slug: string;
  name: string;
  durationMinutes: number;
  stepMinutes: number;
  bufferMinutes: number;
  minNoticeMinutes: number;
  horizonDays: number;
  cancelNoticeMinutes: number;
  maxOpenBookingsPerContact: number | null;
  proofOfWork: boolean;
  confirmEmailMinutes: number | null;
  requirements: string[];
  noticeText: string | null;
  noticeUrl: string | null;
  externalBookingUrl: string | null;
};

/** Where the service is given. */
export type AgendaPlace = {
  id: number;
  name: string;
  kind: 'OFFICE' | 'VENUE';
  address: string;
  phone: string | null;
  email: string | null;
};

/** One operator who offers the service: when open at its place, and when busy anywhere. */
export type AgendaOperator = Week & {
  id: number;
  name: string;
  /** Which version of hours, closures and blocked slots this is: a booking is only made by the newest. */
  version: number;
  /** Busy time of each counter 1..capacity, merged and in order. */
  lanes: Span[][];
};

/** What decides which times of a service can be booked in a stretch of time. */
export type ServiceAgenda = ClosureRules & {
  service: AgendaService;
  place: AgendaPlace;
  operators: AgendaOperator[];
};

/** Which service, with whom (null: with anybody who offers it), in which stretch of days. */
export type AgendaRequest = {
  municipalityId: number;
  serviceId: number;
  operatorId: number | null;
  span: Span;
  fromDate: string;
  toDate: string;
  /** For a booking that is already there: its service may have been retired since. */
  evenRetired?: boolean;
  /** For citizens: what rests at this instant, after an annullamento, is busy. Staff leave it out. */
  restingAt?: number;
  /** Aborted once nobody waits for it any more. */
  wanted?: AbortSignal | undefined;
};

/** One read of all that decides which times of a service can be booked; null when there is no such service. */
export async function readServiceAgenda(pool: Pool, request: AgendaRequest): Promise<ServiceAgenda | null> {
  const question = {
    name: 'service-agenda',
    text: READ_SERVICE_AGENDA,
    values: [
      request.municipalityId,
      request.serviceId,
      request.operatorId,
      new Date(request.span.start),
      new Date(request.span.end),
      request.fromDate,
      request.toDate,
      request.evenRetired ?? false,
      request.restingAt === undefined ? null : new Date(request.restingAt),
      weekdaysOf(request),
    ],
  };
  const { rows } = await queryWithSignal<{ agenda: ToldAgenda }>(pool, question, request.wanted);
  return rows[0] === undefined ? null : agendaOf(rows[0].agenda);
}

/** Which days of the week there are in a stretch of days, 1 Monday to 7 Sunday; null: all. */
function weekdaysOf({ fromDate, toDate }: AgendaRequest): number[] | null {
  const first = Date.parse(fromDate);
  const days = (Date.parse(toDate) - first) / DAY + 1;
  if (days >= DAYS_OF_A_WEEK) return null;
  return Array.from({ length: days }, (_, nth) => new Date(first + nth * DAY).getUTCDay() || DAYS_OF_A_WEEK);
}
