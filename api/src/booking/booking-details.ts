import type { AgendaPlace } from '../agenda/service-agenda/types.ts';
import type { BookingSource } from '../db/entities/booking/booking.ts';
import type { BookingStatus } from '../db/entities/booking/booking-status.ts';

/** A booking as it is told to the citizen who made it: on screen, by mail, in the calendar. */
export type BookingDetails = {
  id: string;
  number: number;
  status: BookingStatus;
  /** Epoch milliseconds. */
  startsAt: number;
  endsAt: number;
  cancellableUntil: number;
  cancelledAt: number | null;
  /** Held until then, unless its citizen confirms it; null: it counts. Of a cancelled one: nobody ever confirmed it. */
  confirmBy: number | null;
  sequence: number;
  service: {
    id: number;
    slug: string;
    name: string;
    durationMinutes: number;
    requirements: string[];
    notice: { text: string; url: string | null } | null;
  };
  place: AgendaPlace;
  operator: { id: number; name: string };
  /** Lane 1..capacity of the operator. */
  counter: number;
  source: BookingSource;
  /** Of who has no telephone or e-mail address of their own, the office wrote none down. */
  applicant: { name: string; surname: string; phone: string | null; email: string | null };
  notes: string;
};
