/** Properties of a booking status, from which SQL conditions, enum values and staff transitions are derived. */
type StatusProperties = {
  /** The booking occupies its operator's time, so the exclusion constraint applies to it. */
  holdsSlot: boolean;
  /** Staff see the booking in the agenda of its day. */
  shownInAgenda: boolean;
  /** Statistics count the booking as cancelled. */
  countsAsCancelled: boolean;
  /** Statistics add the duration of the booking to the booked minutes. */
  countsAsBookedTime: boolean;
  /** Description in the GraphQL schema. */
  description: string;
};

/**
 * Every booking status. A new status needs a migration as well, because the exclusion constraint and the check of the
 * column contain the values.
 */
export const BOOKING_STATUS = {
  REQUESTED: {
    holdsSlot: true,
    shownInAgenda: true,
    countsAsCancelled: false,
    countsAsBookedTime: true,
    description:
      'Da confermare: holds its slot until `confirmBy`, unless the citizen or the office confirms it earlier.',
  },
  CONFIRMED: {
    holdsSlot: true,
    shownInAgenda: true,
    countsAsCancelled: false,
    countsAsBookedTime: true,
    description: 'Confermata.',
  },
  CANCELLED: {
    holdsSlot: false,
    shownInAgenda: false,
    countsAsCancelled: true,
    countsAsBookedTime: false,
    description: 'Annullata; its slot is free.',
  },
  RELEASED: {
    holdsSlot: false,
    shownInAgenda: false,
    countsAsCancelled: false,
    countsAsBookedTime: false,
    description:
      'Liberata: the citizen was asked to confirm the attendance and did not by `reconfirmBy`, so its slot is free.',
  },
  REJECTED: {
    holdsSlot: false,
    shownInAgenda: false,
    countsAsCancelled: true,
    countsAsBookedTime: false,
    description: 'Rifiutata by the office.',
  },
  COMPLETED: {
    holdsSlot: false,
    shownInAgenda: true,
    countsAsCancelled: false,
    countsAsBookedTime: true,
    description: 'Conclusa: the citizen was served.',
  },
  NO_SHOW: {
    holdsSlot: false,
    shownInAgenda: true,
    countsAsCancelled: false,
    countsAsBookedTime: true,
    description: 'Non presentato.',
  },
} as const satisfies Record<string, StatusProperties>;

export type BookingStatus = keyof typeof BOOKING_STATUS;

export const BOOKING_STATUSES = Object.keys(BOOKING_STATUS) as BookingStatus[];

function selectStatuses(property: Exclude<keyof StatusProperties, 'description'>): BookingStatus[] {
  return BOOKING_STATUSES.filter((status) => BOOKING_STATUS[status][property]);
}

function toSqlCondition(statuses: readonly BookingStatus[]): string {
  return `status in (${statuses.map((status) => `'${status}'`).join(', ')})`;
}

/** Statuses of bookings that hold their slot. */
export const ACTIVE_STATUSES: ReadonlySet<BookingStatus> = new Set(selectStatuses('holdsSlot'));

/** SQL condition: the booking holds its slot. */
export const ACTIVE_BOOKING_SQL = toSqlCondition(selectStatuses('holdsSlot'));

/** SQL condition: the agenda of the day shows the booking. */
export const AGENDA_BOOKING_SQL = toSqlCondition(selectStatuses('shownInAgenda'));

/** SQL condition: statistics count the booking as cancelled. */
export const CANCELLED_BOOKING_SQL = toSqlCondition(selectStatuses('countsAsCancelled'));

/** SQL condition: statistics count the duration of the booking. */
export const BOOKED_TIME_SQL = toSqlCondition(selectStatuses('countsAsBookedTime'));

/**
 * SQL condition: the citizen did not confirm the booking in time. `confirm_by` is cleared when a booking is confirmed
 * or cancelled, so only expired bookings keep it.
 */
export const UNCONFIRMED_BOOKING_SQL = "status = 'CANCELLED' and confirm_by is not null";
