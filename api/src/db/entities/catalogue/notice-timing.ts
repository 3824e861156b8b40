import { p } from '@mikro-orm/postgresql';

export const NOTICE_TIMINGS = ['AT_ONCE', 'DAILY', 'NEVER'] as const;

/** When the office is notified of a booking. */
export type NoticeTiming = (typeof NOTICE_TIMINGS)[number];

/** Columns that say when the office is notified of new, moved and cancelled bookings; by default never. */
export const noticeProperties = {
  noticeBooked: p.enum(NOTICE_TIMINGS).default('NEVER').comment('When the office is told of a new booking.'),
  noticeMoved: p.enum(NOTICE_TIMINGS).default('NEVER').comment('When the office is told of a moved booking.'),
  noticeCancelled: p.enum(NOTICE_TIMINGS).default('NEVER').comment('When the office is told of a cancelled booking.'),
  noticesChangedAt: p
    .datetime()
    .nullable()
    .comment('When these choices were last changed: nothing that happened before is told by them.'),
};

/** Fields of the choices, without the instant of their change. */
export const NOTICE_FIELDS = ['noticeBooked', 'noticeMoved', 'noticeCancelled'] as const;
