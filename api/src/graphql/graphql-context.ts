import type { ReadReplica } from '../db/connection/replica-reader.ts';
import type { StaffRole } from '../db/entities/staff/staff.ts';
import type { AgendaChange, RequestContext } from '../context.ts';

/** The signed-in member of staff with their assigned places. */
export type Staff = {
  id: number;
  name: string;
  email: string;
  role: StaffRole;
  /** Their own operator, if any. */
  operatorId: number | null;
  placeIds: readonly number[];
  /** Whether the municipality requires two-step verification and the account, which has a password, lacks it. */
  lacksSecondFactor: boolean;
};

/** The client's network address and session cookie. */
export type Browser = {
  /** Network address of the client. */
  address: string;
  sessionToken: string | null;
  keepSession(token: string, expiresAt: number): void;
  forgetSession(): void;
};

/** Rate-limited operations that need no session. */
export type LimitedAct = 'book' | 'hold' | 'joinWaitingList' | 'openLink' | 'ownData' | 'passwordReset' | 'rate';

/** Proof of work (ALTCHA), which makes automated booking attempts expensive. */
export type Proofs = {
  /** Returns a challenge in ALTCHA's format. */
  challenge(): Promise<string>;
  /** Returns whether every service currently requires a solution. */
  everywhere(): Promise<boolean>;
  /** Returns whether a solution is valid; each is accepted once until it expires. */
  accepts(proof: string): Promise<boolean>;
};

/** Context of every resolver. */
export type GraphQLContext = {
  ctx: RequestContext;
  readReplica: ReadReplica;
  /** Null without a staff session. */
  staff: Staff | null;
  browser: Browser;
  /** Reads the session again: a subscription may outlive it. */
  staffNow(): Promise<Staff | null>;
  /** Subscribes to agenda changes of a place. */
  changesOf(placeId: number): AsyncIterableIterator<AgendaChange>;
  /** Path to sign in with the municipality's identity provider, if any. */
  openIdConnectUrl: string | null;
  /** Counts an operation of this network. Throws RATE_LIMITED above the limit. */
  admit(act: LimitedAct): Promise<void>;
  /** Refunds an attempt. */
  giveBack(act: LimitedAct): Promise<void>;
  proofs: Proofs;
  /** Returns a keyed hash (32 bytes) of a subject. The database alone is not enough to compute it. */
  keyedHash(purpose: string, subject: string): Buffer;
};
