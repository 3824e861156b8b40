import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { subtract } from '../../scheduling/interval.ts';
import type { BookingDetails } from '../booking-details.ts';
import type { DayAvailability } from './bookable-slots.ts';

const MINUTE_MS = 60_000;

/** The booking whose time its citizen changes. */
export type OwnBooking = Pick<BookingDetails, 'startsAt' | 'endsAt' | 'busyUntil' | 'operator' | 'counter'>;

/** Returns the agenda in which the time of a booking is free, with the booking's own duration and buffer. */
export function freeOwnTime(agenda: ServiceAgenda, own: OwnBooking): ServiceAgenda {
  const span = { start: own.startsAt, end: own.busyUntil };
  return {
    ...agenda,
    service: {
      ...agenda.service,
      durationMinutes: (own.endsAt - own.startsAt) / MINUTE_MS,
      bufferMinutes: (own.busyUntil - own.endsAt) / MINUTE_MS,
    },
    operators: agenda.operators.map((operator) =>
      operator.id === own.operator.id
        ? {
            ...operator,
            lanes: operator.lanes.map((lane, i) => (i === own.counter - 1 ? subtract(lane, [span]) : lane)),
          }
        : operator,
    ),
  };
}

/** Returns the day without the start at which the booking already is: to choose it changes nothing. */
export function omitOwnStart(day: DayAvailability, { startsAt }: OwnBooking): DayAvailability {
  return day.free.includes(startsAt) ? { ...day, free: day.free.filter((start) => start !== startsAt) } : day;
}
