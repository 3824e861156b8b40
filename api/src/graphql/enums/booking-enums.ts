import { registerEnumType } from 'type-graphql';
import type { BookingSource as Source } from '../../db/entities/booking/booking.ts';
import {
  BOOKING_STATUS,
  BOOKING_STATUSES,
  type BookingStatus as Status,
} from '../../db/entities/booking/booking-status.ts';

/** Enum values of the booking statuses in the schema. */
export const BookingStatus = Object.fromEntries(BOOKING_STATUSES.map((status) => [status, status])) as {
  [Value in Status]: Value;
};
registerEnumType(BookingStatus, {
  name: 'BookingStatus',
  description: 'Status of a booking.',
  valuesConfig: BOOKING_STATUS,
});

/** Enum values of booking sources in the schema. */
export const BookingSource = { ONLINE: 'ONLINE', PHONE: 'PHONE', DESK: 'DESK' } as const satisfies Record<
  Source,
  Source
>;
registerEnumType(BookingSource, {
  name: 'BookingSource',
  description: 'Channel of a booking request.',
  valuesConfig: {
    ONLINE: { description: 'By the citizen, on the web.' },
    PHONE: { description: 'By telephone; staff created the booking.' },
    DESK: { description: 'At the desk; staff created the booking.' },
  },
});

/** Enum values of the overridden rules in the schema. */
export const OverriddenRule = { OVER: 'OVER', OUTSIDE_HOURS: 'OUTSIDE_HOURS', TAKEN: 'TAKEN' } as const;
registerEnumType(OverriddenRule, {
  name: 'OverriddenRule',
  description: 'Staff only. A rule that staff overrode for a booking.',
  valuesConfig: {
    OVER: { description: 'The appointment was over when it was recorded.' },
    OUTSIDE_HOURS: { description: 'The time was outside the opening hours.' },
    TAKEN: { description: 'Another booking or a blocked slot held the time.' },
  },
});
