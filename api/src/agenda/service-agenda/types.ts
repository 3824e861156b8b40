import type { Span } from '../../scheduling/interval.ts';
import type { ClosureRules } from '../closures/closure-on-date.ts';
import type { Week } from '../opening-hours/hours-on-date.ts';
import type { AgendaService } from './agenda-service.ts';
import type { Visit, VisitRequest } from './visit.ts';

/** The place at which a service is offered. */
export type AgendaPlace = {
  id: number;
  name: string;
  kind: 'OFFICE' | 'VENUE';
  address: string;
  phone: string | null;
  email: string | null;
  directions: string | null;
};

/** An operator who offers the service: opening hours at its place, busy time at every place. */
export type AgendaOperator = Week & {
  id: number;
  name: string;
  /** Version of the operator's agenda (`agenda_version`). A booking insert fails if the version has changed. */
  version: number;
  /** Busy time of each counter 1..capacity, held time included, merged and sorted. */
  lanes: Span[][];
  /** The same without held time. */
  unheldLanes: Span[][];
};

/** A time that is kept for a citizen who is about to book it. */
export type AgendaHold = {
  operatorId: number;
  counter: number;
  /** From the start to the end of the buffer. */
  span: Span;
  /** SHA-256 of the holder's secret, in hexadecimal. */
  holder: string;
};

/** Everything that decides which times of a service can be booked within a range of days. */
export type ServiceAgenda = ClosureRules & {
  /** The main service, with the length and the rules of the whole visit. */
  service: AgendaService;
  /** What the visit consists of; each service with its own rules. */
  visit: Visit;
  place: AgendaPlace;
  /** Operators who offer every service of the visit. */
  operators: AgendaOperator[];
  /** Times that others hold: all of them, until `dropOwnHold` takes out the holder's own. */
  holds: AgendaHold[];
  /** The hold of the person who asks, which does not count as busy. */
  ownHold?: AgendaHold;
};

/** Selects the agenda of one service within a range of days. */
export type ServiceAgendaRequest = {
  municipalityId: number;
  serviceId: number;
  /** Defaults to one person and no further service. */
  visit?: VisitRequest | undefined;
  /** Null selects all operators who offer the service, and every further one. */
  operatorId: number | null;
  span: Span;
  /** First and last local date, both included. */
  fromDate: string;
  toDate: string;
  /** Defaults to false. True for an existing booking, whose service may have been retired since. */
  includeRetired?: boolean;
  /** Epoch milliseconds. Times held beyond this instant count as busy. */
  now: number;
  /** Epoch milliseconds. Time in cool-down at this instant counts as busy. Requests of staff leave it out. */
  coolDownAt?: number;
  /** Aborts when the client disconnects. */
  signal?: AbortSignal | undefined;
};
