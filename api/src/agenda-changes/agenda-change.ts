import type { EntityManager } from '@mikro-orm/postgresql';
import type { Municipality } from '../db/entities/catalogue/municipality.ts';
import type { RequestContext } from '../context.ts';

/** An upcoming active booking with the fields that staff need to resolve it. */
export type UpcomingBooking = {
  id: string;
  number: number;
  sequence: number;
  serviceId: number;
  serviceName: string;
  /** Further services of the visit. */
  furtherIds: readonly number[];
  placeId: number;
  placeName: string;
  operatorId: number;
  operatorName: string;
  /** Epoch milliseconds. */
  startsAt: number;
  endsAt: number;
  busyUntil: number;
  applicantName: string;
  phone: string | null;
  email: string | null;
};

/** A change of the agenda that can affect bookings, not applied yet. */
export type PlannedChange = {
  /** Returns the operators whose agendas change. Their rows are locked before the change is applied. */
  findOperatorIds(tx: RequestContext): Promise<number[]>;
  /**
   * Returns a predicate for affected bookings. Call it before `apply`, because it reads the state before the change.
   */
  findAffected(tx: EntityManager): Promise<(booking: UpcomingBooking) => boolean>;
  /** Returns whether the record changed after the client read it. Defaults to no check. */
  isConflict?(tx: EntityManager): Promise<boolean>;
  /** Writes the change and its audit entry. Returns the id of the changed or created record. */
  apply(tx: EntityManager, ctx: RequestContext): Promise<number>;
  /** The day of the patron saint after the change, if the change sets it. */
  patronSaint?: Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>;
  /** Places and dates whose subscribers are notified. Dates default to all from today. */
  places: { ids(ctx: RequestContext): Promise<number[]>; from?: string; to?: string };
};
