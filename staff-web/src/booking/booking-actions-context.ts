import { createContext, use } from 'react';

/** A time in an agenda. A null operator means any operator; a null minute is still to be selected. */
export type AgendaTime = { date: string; minute: number | null; operatorId: string | null };

/** The fields of a booking that rescheduling needs. `sequence` is the version that the member saw. */
export type BookingSummary = {
  id: string;
  number: number;
  sequence: number;
  startsAt: string;
  durationMinutes: number;
  /** Buffer that the appointment was booked with. */
  bufferMinutes: number;
  applicant: { name: string; phone: string | null; email: string | null };
  service: { id: string; name: string };
  placeId: string;
  operator: { id: string; name: string };
};

/** A range of one operator's day, in minutes of the municipality's wall clock. */
export type AgendaTimeRange = { date: string; from: number; to: number; operator: { id: string; name: string } };

/** Functions that open the booking drawer and its dialogs. `onDone` is called when the dialog is closed. */
export type BookingActions = {
  openBooking(bookingId: string): void;
  startBooking(placeId: string, time: AgendaTime, onDone: () => void): void;
  startBlocking(placeId: string, range: AgendaTimeRange, onDone: () => void): void;
  /** Opens a blocked slot, to change or unblock it. */
  openBlockedSlot(slotId: string, onDone: () => void): void;
  startReschedule(booking: BookingSummary, to: AgendaTime | null, onDone: () => void): void;
};

export const BookingActionsContext = createContext<BookingActions | null>(null);

/** Returns the booking actions. Throws outside of BookingActionsProvider. */
export function useBookingActions(): BookingActions {
  const actions = use(BookingActionsContext);
  if (actions === null) throw new Error('This page is shown without a desk.');
  return actions;
}
