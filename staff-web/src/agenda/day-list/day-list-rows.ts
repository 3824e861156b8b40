import { isCancelledBooking } from '../../agenda-layout/day-columns.ts';
import type { DayListQuery } from '../../gql/graphql.ts';
import { type BookingState, getBookingState } from '../../booking/booking-state.ts';
import { phoneText } from '../../booking/phone-text.ts';
import { timeText, wallMinute } from '../../municipality-time/wall-clock.ts';

type Booking = DayListQuery['agenda'][number]['columns'][number]['bookings'][number];

/** One appointment in the day list, with all values formatted. */
export type DayListRow = {
  id: string;
  from: string;
  to: string;
  number: number;
  applicantName: string;
  serviceName: string;
  phone: string;
  email: string;
  state: BookingState;
  isCancelled: boolean;
  source: Booking['source'];
  notes: string;
};

/** The appointments of one operator on that day. */
export type OperatorList = { operator: { id: string; name: string }; rows: DayListRow[] };

/** Returns the appointments at this place per operator. Operators without appointments are left out. */
export function toOperatorLists(days: DayListQuery['agenda'], zone: string): OperatorList[] {
  const columns = days.flatMap((day) => day.columns);
  return columns
    .map(({ operator, bookings }) => ({
      operator,
      rows: bookings.filter(({ elsewhere }) => elsewhere === null).map((booking) => toRow(booking, zone)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function toRow(booking: Booking, zone: string): DayListRow {
  const { id, number, applicantName, serviceName, source, notes } = booking;
  const time = (instant: string) => timeText(wallMinute(instant, zone));
  return {
    id,
    from: time(booking.startsAt),
    to: time(booking.endsAt),
    number,
    applicantName,
    serviceName,
    phone: booking.phone === null ? '' : phoneText(booking.phone),
    email: booking.email ?? '',
    state: getBookingState(booking),
    isCancelled: isCancelledBooking(booking),
    source,
    notes,
  };
}
