import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { otherOpenBookings } from './count-open-bookings.ts';
import type { BookingMail, HistoryEntry, StaffBooking } from './staff-booking.types.ts';

type More = {
  arrivedAt: number | null;
  createdAt: number;
  cancelReason: string | null;
  anonymisedAt: number | null;
  privacyReadAt: number | null;
  privacyVersion: string | null;
};

const MORE = `
select extract(epoch from arrived_at)::float8 * 1000 as "arrivedAt", extract(epoch from created_at)::float8 * 1000 as "createdAt",
  cancel_reason as "cancelReason", extract(epoch from anonymised_at)::float8 * 1000 as "anonymisedAt",
  extract(epoch from privacy_read_at)::float8 * 1000 as "privacyReadAt", privacy_version as "privacyVersion"
from booking where municipality_id = $1 and id = $2`;

const HISTORY = `
select extract(epoch from at)::float8 * 1000 as at, actor_kind as "actorKind", action, staff_member.name as "staffName", details::text as details
from audit_entry
left join staff_member on staff_member.municipality_id = $1 and staff_member.id = staff_member_id
where audit_entry.municipality_id = $1 and subject = 'Booking' and subject_id = $2
order by at, audit_entry.id`;

const MAILS = `
select id, kind, recipient, state, attempts, last_error as "lastError",
  extract(epoch from created_at)::float8 * 1000 as "createdAt", extract(epoch from sent_at)::float8 * 1000 as "sentAt"
from mail where municipality_id = $1 and booking_id = $2
order by created_at, id`;

/** A booking as the schema shows it to staff; its history and its mails are only read when asked for. */
export async function staffBooking(ctx: RequestContext, facts: BookingDetails): Promise<StaffBooking> {
  const key = [ctx.municipality.id, facts.id];
  const iso = (instant: number) => isoIn(ctx.municipality.timeZone, instant);
  const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));
  const { rows } = await ctx.pool.query<More>({ name: 'staff-booking', text: MORE, values: key });
  const more = rows[0]!;
  return {
    id: facts.id,
    number: facts.number,
    status: facts.status,
    source: facts.source,
    sequence: facts.sequence,
    startsAt: iso(facts.startsAt),
    endsAt: iso(facts.endsAt),
    service: { ...facts.service, id: String(facts.service.id) },
    place: { ...facts.place, id: String(facts.place.id) },
    operator: { ...facts.operator, id: String(facts.operator.id) },
    applicant: facts.applicant,
    notes: facts.notes,
    arrivedAt: isoOrNull(more.arrivedAt),
    createdAt: iso(more.createdAt),
    cancelledAt: isoOrNull(facts.cancelledAt),
    confirmBy: isoOrNull(facts.confirmBy),
    cancelReason: more.cancelReason,
    anonymisedAt: isoOrNull(more.anonymisedAt),
    privacyReadAt: isoOrNull(more.privacyReadAt),
    privacyVersion: more.privacyVersion,
    otherOpenBookings: () => otherOpenBookings(ctx, facts),
    history: async () => {
      const history = await ctx.pool.query<Omit<HistoryEntry, 'at'> & { at: number }>(HISTORY, key);
      return history.rows.map((entry) => ({ ...entry, at: iso(entry.at) }));
    },
    mails: async () => {
      const mails = await ctx.pool.query<BookingMail & { createdAt: number; sentAt: number | null }>(MAILS, key);
      return mails.rows.map((mail) => ({ ...mail, createdAt: iso(mail.createdAt), sentAt: isoOrNull(mail.sentAt) }));
    },
  };
}
