import type { EntityManager } from '@mikro-orm/postgresql';
import type { Municipality } from '../db/entities/catalogue/municipality.ts';
import type { RequestContext } from '../context.ts';

/** A booking still to come, as far as it matters to who changes the agenda. */
export type UpcomingBooking = {
  id: string;
  number: number;
  sequence: number;
  serviceId: number;
  serviceName: string;
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

/** A change of the agenda that may hit bookings: whom it concerns, what it hits, and how it is written. */
export type PlannedChange = {
  /** Whose agendas change; their rows are locked first. */
  findOperatorIds(tx: EntityManager): Promise<number[]>;
  /** Which bookings it hits; asked before the change is written, so that what was can be compared with what will be. */
  findAffected(tx: EntityManager): Promise<(booking: UpcomingBooking) => boolean>;
  /** Writes the change and its line of the audit trail; answers the id of what was changed or made. */
  apply(tx: EntityManager, ctx: RequestContext): Promise<number>;
  /** The day of the patron saint after the change, if that is what changes. */
  patronSaint?: Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>;
  /** Whose screens show something else from then on, and on which dates (none: from today on). */
  places: { ids(ctx: RequestContext): Promise<number[]>; from?: string; to?: string };
};
