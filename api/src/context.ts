import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Database } from './db/connection/database-handle.ts';
import type { Municipality } from './db/entities/catalogue/municipality.ts';

/** The languages in which citizens are answered. */
export type Locale = 'it' | 'en';

/** Where and when the agendas are no longer as they were. */
export type AgendaChange = { placeId: number; from: string; to: string };

/** Who does it. */
export type Actor = { kind: 'CITIZEN' } | { kind: 'STAFF'; id: number } | { kind: 'SYSTEM' };

/** What every act is given: where things are kept, whose office it is, what time it is, and in which language to answer. */
export type RequestContext = {
  em: EntityManager;
  /** Runs SQL, in the running transaction if there is one. */
  db: Database;
  /** Goes once all statements run on `db`. */
  pool: Pool;
  municipality: Municipality;
  /** Epoch milliseconds. */
  now: number;
  locale: Locale;
  actor: Actor;
  /** Where citizens reach the service, without a slash at the end. */
  publicUrl: string;
  /** The address that mails come from and that calendars know as the organizer. */
  mailFrom: string;
  /** So many bookings may be made online in an hour for one e-mail address, which cannot say no; null: load tests. */
  maxBookingsPerHour: number | null;
  /** The secret of the mail link of one booking; the same each time it is asked for. */
  cancelTokenFor(bookingId: string): string;
  /** The secret that confirms a held booking; only ever told by mail, so that it proves the address. */
  confirmTokenFor(bookingId: string): string;
  /** The place of the act in its trace, where traces are kept: its mail's job goes on there. */
  traceparent?: string | undefined;
  /** Aborted once nobody waits for the answer any more: what is only read for them need not be. */
  signal?: AbortSignal | undefined;
  /** To be called after a commit that left a mail in the outbox. */
  onMailQueued(): void;
  /** To be called after a commit that changed what the comune is; other servers notice within seconds. */
  onMunicipalityChanged(): void;
  /** To be called after a commit that changed what the agendas of these places show, with the dates it touched. */
  onAgendaChanged(change: AgendaChange): void;
};
