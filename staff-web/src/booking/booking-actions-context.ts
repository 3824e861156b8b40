import { createContext, use } from 'react';

/** A time on somebody's agenda; no operator is whoever is free, no minute is one still to be chosen. */
export type DeskTime = { date: string; minute: number | null; operatorId: string | null };

/** A booking as it was seen when somebody wanted to move it: all that moving it has to say and to know. */
export type SeenBooking = {
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
export type DeskSpan = { date: string; from: number; to: number; operator: { id: string; name: string } };

/** What can be done with bookings wherever they are shown: look at one, make one, move one, or block time against them. */
export type Desk = {
  open(bookingId: string): void;
  /** `done`: the dialog is closed, and the agenda may look for where the eyes were. */
  book(placeId: string, time: DeskTime, done: () => void): void;
  block(placeId: string, span: DeskSpan, done: () => void): void;
  move(seen: SeenBooking, to: DeskTime | null, done: () => void): void;
};

export const DeskContext = createContext<Desk | null>(null);

/** The desk at which bookings are looked at, made and moved. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('This page is shown without a desk.');
  return desk;
}
