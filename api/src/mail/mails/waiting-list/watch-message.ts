import type { Locale } from '../../../context.ts';
import type { WatchMailKind } from '../../../db/entities/booking/mail.ts';
import type { DayPart } from '../../../db/entities/waiting-list/watch-request.ts';

/** Content of a mail about an offer; instants are RFC 3339. */
export type OfferInMail = {
  startsAt: string;
  endsAt: string;
  answerBy: string;
  /** 1 for the first offer to the request. */
  count: number;
};

/** Content of a mail about the waiting list. The mail job derives the secret of the link. */
export type WatchMessage = {
  kind: WatchMailKind;
  locale: Locale;
  municipality: { id: number; name: string; email: string; phone: string; timeZone: string };
  recipient: { name: string; surname: string; email: string };
  request: {
    id: string;
    /** Local dates, both included. */
    from: string;
    to: string;
    dayPart: DayPart;
    /** 1 Monday to 7 Sunday. */
    weekdays: number[];
    /** Deadline for the confirmation of the address, RFC 3339; absent if it need not or was. */
    confirmBy?: string;
  };
  service: { name: string; slug: string };
  /** Place of the offer, or the only place that suits; absent: several or any. */
  place?: { name: string; address: string; phone: string | null; email: string | null };
  /** Absent in mails about no offer. */
  offer?: OfferInMail;
  /** Start of the booking that moves to the offered time, RFC 3339; absent without a booking. */
  bookedAt?: string;
};
