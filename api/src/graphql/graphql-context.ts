import type { ReadReplica } from '../db/connection/replica-reader.ts';
import type { StaffRole } from '../db/entities/staff/staff.ts';
import type { AgendaChange, RequestContext } from '../context.ts';

/** The member of staff who asks: who they are, and where they were given work. */
export type Staff = {
  id: number;
  name: string;
  email: string;
  role: StaffRole;
  /** The operator whose agenda is their own, if they have one. */
  operatorId: number | null;
  placeIds: readonly number[];
};

/** The browser at the other end: what it brings of a session, and what it is told to keep of one. */
export type Browser = {
  /** The network address it asks from. */
  address: string;
  sessionToken: string | null;
  keepSession(token: string, expiresAt: number): void;
  forgetSession(): void;
};

/** What anybody may ask for without signing in, but not too often. */
export type LimitedAct = 'book' | 'openLink' | 'ownData' | 'passwordReset';

/** Work that a browser has done before it books, so that robots pay for each try. */
export type Proofs = {
  /** Something to work out, as ALTCHA writes it. */
  challenge(): Promise<string>;
  /** Whether every service asks for it at present, whatever its own rules say. */
  everywhere(): Promise<boolean>;
  /** Takes an answer; a second time, or too late, it is none. */
  accepts(proof: string): Promise<boolean>;
};

/** What every resolver is handed beside its arguments. */
export type GraphQLContext = {
  ctx: RequestContext;
  readReplica: ReadReplica;
  /** Null: a citizen, or somebody who has not signed in. */
  staff: Staff | null;
  browser: Browser;
  /** Who it is that asks, looked at again: a page that listens for hours may have been signed out meanwhile. */
  staffNow(): Promise<Staff | null>;
  /** What changes from now on in the agendas of a place, until the listener leaves. */
  changesOf(placeId: number): AsyncIterableIterator<AgendaChange>;
  /** Where a browser is sent to sign in with the comune's own identity service, if it has one. */
  openIdConnectUrl: string | null;
  /** Counts an act of this network address; throws RATE_LIMITED when there were too many of late. */
  admit(act: LimitedAct): Promise<void>;
  /** Takes that back: it was an honest one. */
  giveBack(act: LimitedAct): Promise<void>;
  proofs: Proofs;
  /** 32 bytes that are always the same for a subject, and that nobody can tell who has only the database. */
  keyed(purpose: string, subject: string): Buffer;
};
