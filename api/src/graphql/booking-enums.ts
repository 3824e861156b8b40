import { registerEnumType } from 'type-graphql';
import type { BookingSource as Source, BookingStatus as Status } from '../db/entities/booking/booking.ts';

/** Booking states by the names they have in the schema. */
export const BookingStatus = {
  REQUESTED: 'REQUESTED',
  CONFIRMED: 'CONFIRMED',
  CANCELLED: 'CANCELLED',
  REJECTED: 'REJECTED',
  COMPLETED: 'COMPLETED',
  NO_SHOW: 'NO_SHOW',
} as const satisfies Record<Status, Status>;
registerEnumType(BookingStatus, {
  name: 'BookingStatus',
  description: 'Stato of a booking.',
  valuesConfig: {
    REQUESTED: {
      description:
        'Da confermare: holds its time until its citizen confirms it from the mail, or the office does; until `confirmBy`.',
    },
    CONFIRMED: { description: 'Confermata.' },
    CANCELLED: { description: 'Annullata; its time is free again.' },
    REJECTED: { description: 'Rifiutata by the office.' },
    COMPLETED: { description: 'Conclusa: the citizen was served.' },
    NO_SHOW: { description: 'Non presentato.' },
  },
});

/** Where a booking came from, by the names it has in the schema. */
export const BookingSource = { ONLINE: 'ONLINE', PHONE: 'PHONE', DESK: 'DESK' } as const satisfies Record<
  Source,
  Source
>;
registerEnumType(BookingSource, {
  name: 'BookingSource',
  description: 'How a citizen asked for a booking.',
  valuesConfig: {
    ONLINE: { description: 'By the citizen, on the web.' },
    PHONE: { description: 'By telephone; staff wrote it down.' },
    DESK: { description: 'At the desk; staff wrote it down.' },
  },
});
