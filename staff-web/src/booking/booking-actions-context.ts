import { createContext, use } from 'react';

/** A time on somebody's agenda; no operator is whoever is free, no minute is one still to be chosen. */
export type AgendaTime = { date: string; minute: number | null; operatorId: string | null };

/** A booking as it was seen when somebody wanted to move it: all that moving it has to say and to know. */
export type BookingSummary = {
  id: string;
  number: number;
  sequence: number;
  startsAt: string;
  durationMinutes: number;
  applicant: { name: string; phone: string | null; email: string | null };
  service: { id: string; name: string };
  placeId: string;
  operator: { id: string; name: string };
};

/** A stretch of somebody's day, in minutes of the office's clock. */
export type AgendaTimeRange = { date: string; from: number; to: number; operator: { id: string; name: string } };

/** What can be done with bookings wherever they are shown: look at one, make one, move one, or block time against them. */
export type BookingActions = {
  openBooking(bookingId: string): void;
  /** `done`: the dialog is closed, and the agenda may look for where the eyes were. */
  startBooking(placeId: string, time: AgendaTime, onDone: () => void): void;
  startBlocking(placeId: string, span: AgendaTimeRange, onDone: () => void): void;
  startReschedule(booking: BookingSummary, to: AgendaTime | null, onDone: () => void): void;
};

export const BookingActionsContext = createContext<BookingActions | null>(null);

/** The desk at which bookings are looked at, made and moved. */
export function useBookingActions(): BookingActions {
  const actions = use(BookingActionsContext);
  if (actions === null) throw new Error('This page is shown without a desk.');
  return actions;
}
