import type { AgendaPlace } from '../agenda/service-agenda/types.ts';
import type { StoredApplicant } from '../db/entities/booking/applicant.ts';
import type { BookingSource } from '../db/entities/booking/booking.ts';
import type { OverriddenRule } from '../db/entities/booking/overridden-rule.ts';
import type { BookingStatus } from '../db/entities/booking/booking-status.ts';

/** A booking as the citizen sees it: on screen, in mails and in the calendar. */
export type BookingDetails = {
  id: string;
  number: number;
  status: BookingStatus;
  /** Epoch milliseconds. */
  startsAt: number;
  endsAt: number;
  /** End of the appointment and of the buffer that it was booked with. */
  busyUntil: number;
  cancellableUntil: number;
  cancelledAt: number | null;
  /**
   * Deadline for the confirmation; null if none is required. A cancelled booking keeps it if it expired unconfirmed.
   */
  confirmBy: number | null;
  /** Deadline for confirming the attendance; null if the citizen was not asked or has confirmed. */
  reconfirmBy: number | null;
  /** When the citizen, or the office for them, confirmed the attendance. */
  reconfirmedAt: number | null;
  sequence: number;
  /** Version of the links in the mails; links with an older version do not open the booking. */
  linkVersion: number;
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
  /** Lane 1..capacity of the operator; above 1000 for a booking that overrides the rules. */
  counter: number;
  /** Rules that staff overrode; empty for other bookings. */
  overriddenRules: readonly OverriddenRule[];
  source: BookingSource;
  applicant: StoredApplicant;
  notes: string;
  /** People whom the main service is for, the applicant included. */
  people: number;
  /** Further services of the visit, in the order of the citizen. */
  further: readonly BookedItem[];
  /** People who come with the applicant, if a service asks for their names; empty once the data were erased. */
  companions: readonly Companion[];
};

/** A further service of a visit, with the people it is for. */
export type BookedItem = {
  service: Pick<BookingDetails['service'], 'id' | 'slug' | 'name' | 'requirements' | 'notice'>;
  people: number;
};

/** A person who comes with the applicant. */
export type Companion = { name: string; surname: string };
