import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { countOtherOpenBookings } from './count-open-bookings.ts';
import type { BookingMail, HistoryEntry, StaffBooking } from './staff-booking.types.ts';

type More = {
  arrivedAt: number | null;
  createdAt: number;
  cancelReason: string | null;
  anonymisedAt: number | null;
  privacyReadAt: number | null;
  privacyVersion: string | null;
};

const SELECT_DETAILS = `
select extract(epoch from arrived_at)::float8 * 1000 as "arrivedAt", extract(epoch from created_at)::float8 * 1000 as "createdAt",
  cancel_reason as "cancelReason", extract(epoch from anonymised_at)::float8 * 1000 as "anonymisedAt",
  extract(epoch from privacy_read_at)::float8 * 1000 as "privacyReadAt", privacy_version as "privacyVersion"
from booking where municipality_id = $1 and id = $2`;

const SELECT_HISTORY = `
select extract(epoch from at)::float8 * 1000 as at, actor_kind as "actorKind", action, staff_member.name as "staffName", details::text as details
from audit_entry
left join staff_member on staff_member.municipality_id = $1 and staff_member.id = staff_member_id
where audit_entry.municipality_id = $1 and subject = 'Booking' and subject_id = $2
order by at, audit_entry.id`;

const SELECT_MAILS = `
select id, kind, recipient, state, attempts, last_error as "lastError",
  extract(epoch from created_at)::float8 * 1000 as "createdAt", extract(epoch from sent_at)::float8 * 1000 as "sentAt"
from mail where municipality_id = $1 and booking_id = $2
order by created_at, id`;

/** Returns a booking as the GraphQL type for staff; history and mails are read only if selected. */
export async function toStaffBooking(ctx: RequestContext, details: BookingDetails): Promise<StaffBooking> {
  const key = [ctx.municipality.id, details.id];
  const iso = (instant: number) => isoIn(ctx.municipality.timeZone, instant);
  const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));
  const { rows } = await ctx.pool.query<More>({ name: 'staff-booking', text: SELECT_DETAILS, values: key });
  const more = rows[0]!;
  return {
    id: details.id,
    number: details.number,
    status: details.status,
    source: details.source,
    sequence: details.sequence,
    startsAt: iso(details.startsAt),
    endsAt: iso(details.endsAt),
    service: { ...details.service, id: String(details.service.id) },
    place: { ...details.place, id: String(details.place.id) },
    operator: { ...details.operator, id: String(details.operator.id) },
    applicant: details.applicant,
    notes: details.notes,
    arrivedAt: isoOrNull(more.arrivedAt),
    createdAt: iso(more.createdAt),
    cancelledAt: isoOrNull(details.cancelledAt),
    confirmBy: isoOrNull(details.confirmBy),
    cancelReason: more.cancelReason,
    anonymisedAt: isoOrNull(more.anonymisedAt),
    privacyReadAt: isoOrNull(more.privacyReadAt),
    privacyVersion: more.privacyVersion,
    otherOpenBookings: () => countOtherOpenBookings(ctx, details),
    history: async () => {
      const history = await ctx.pool.query<Omit<HistoryEntry, 'at'> & { at: number }>(SELECT_HISTORY, key);
      return history.rows.map((entry) => ({ ...entry, at: iso(entry.at) }));
    },
    mails: async () => {
      const mails = await ctx.pool.query<BookingMail & { createdAt: number; sentAt: number | null }>(SELECT_MAILS, key);
      return mails.rows.map((mail) => ({ ...mail, createdAt: iso(mail.createdAt), sentAt: isoOrNull(mail.sentAt) }));
    },
  };
}
