import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from './db/connection/database-handle.ts';
import type { Municipality } from './db/entities/catalogue/municipality.ts';

/** Languages of responses and mails. */
export type Locale = 'it' | 'en';

/** A place and the dates on which its agendas changed. */
export type AgendaChange = { placeId: number; from: string; to: string };

/** Author of a change. */
export type Actor = { kind: 'CITIZEN' } | { kind: 'STAFF'; id: number } | { kind: 'SYSTEM' };

/** Context of a use case: database handles, municipality, time, language and actor. */
export type RequestContext = {
  em: EntityManager;
  /** Runs SQL, in the running transaction if there is one. */
  db: Database;
  municipality: Municipality;
  /** Epoch milliseconds. */
  now: number;
  locale: Locale;
  actor: Actor;
  /** Public URL of the service, without a trailing slash. */
  publicUrl: string;
  /** Sender address of mails and organizer of calendar events. */
  mailFrom: string;
  /** Maximum online bookings per hour and e-mail address. Null disables the limit, for load tests. */
  maxBookingsPerHour: number | null;
  /** Returns the secret of a booking's mail link; the result is deterministic. */
  cancelTokenFor(bookingId: string, linkVersion: number): string;
  /** Returns the secret that confirms a requested booking. It is sent only by mail, so it proves the address. */
  confirmTokenFor(bookingId: string, linkVersion: number): string;
  /** Trace context of the request, continued by the job of its mail. */
  traceparent?: string | undefined;
  /** Aborts when the client has disconnected, so that its reads can stop. */
  signal?: AbortSignal | undefined;
  /** Called after a commit that added a mail to the outbox. */
  onMailQueued(): void;
  /** Called after a commit that changed the municipality; other servers notice within seconds. */
  onMunicipalityChanged(): void;
  /** Called after a commit that changed the agendas of a place, with the affected dates. */
  onAgendaChanged(change: AgendaChange): void;
};
