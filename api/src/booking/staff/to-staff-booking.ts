import { sql } from 'kysely';
import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { getMailTitle } from '../../mail/mails/mail-definitions.ts';
import { toInternalNoteVersion } from '../internal-note/internal-note-version.ts';
import { countOtherOpenBookings } from './count-open-bookings.ts';
import type { BookingMail } from './booking-mail.types.ts';
import type { HistoryEntry } from './history-entry.types.ts';
import type { StaffBooking } from './staff-booking.types.ts';

type DetailsRow = {
  arrivedAt: number | null;
  createdAt: number;
  cancelReason: string | null;
  anonymisedAt: number | null;
  privacyReadAt: number | null;
  privacyVersion: string | null;
  internalNote: string | null;
  internalNoteAt: number | null;
  internalNoteBy: string | null;
};

/** Returns a booking as the GraphQL type for staff; history and mails are read only if selected. */
export async function toStaffBooking(ctx: RequestContext, details: BookingDetails): Promise<StaffBooking> {
  const iso = (instant: number) => isoIn(ctx.municipality.timeZone, instant);
  const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));
  const more = await readDetails(ctx, details.id);
  return {
    id: details.id,
    number: details.number,
    status: details.status,
    source: details.source,
    sequence: details.sequence,
    startsAt: iso(details.startsAt),
    endsAt: iso(details.endsAt),
    busyUntil: iso(details.busyUntil),
    service: { ...details.service, id: String(details.service.id) },
    place: { ...details.place, id: String(details.place.id) },
    operator: { ...details.operator, id: String(details.operator.id) },
    applicant: details.applicant,
    notes: details.notes,
    internalNote: {
      text: more.internalNote ?? '',
      version: toInternalNoteVersion(more.internalNote ?? ''),
      changedAt: isoOrNull(more.internalNoteAt),
      changedBy: more.internalNoteBy,
    },
    overriddenRules: details.overriddenRules,
    arrivedAt: isoOrNull(more.arrivedAt),
    createdAt: iso(more.createdAt),
    cancelledAt: isoOrNull(details.cancelledAt),
    confirmBy: isoOrNull(details.confirmBy),
    reconfirmBy: isoOrNull(details.reconfirmBy),
    reconfirmedAt: isoOrNull(details.reconfirmedAt),
    cancelReason: more.cancelReason,
    anonymisedAt: isoOrNull(more.anonymisedAt),
    privacyReadAt: isoOrNull(more.privacyReadAt),
    privacyVersion: more.privacyVersion,
    otherOpenBookings: () => countOtherOpenBookings(ctx, details),
    history: async () => {
      const history = await readHistory(ctx, details.id);
      return history.map((entry) => ({ ...entry, at: iso(entry.at) }));
    },
    mails: async () => {
      const mails = await readMails(ctx, details.id);
      return mails.map((mail) => ({
        ...mail,
        title: getMailTitle(mail.kind, ctx.locale),
        createdAt: iso(mail.createdAt),
        sentAt: isoOrNull(mail.sentAt),
      }));
    },
  };
}

async function readDetails({ db, municipality }: RequestContext, id: string): Promise<DetailsRow> {
  const { rows } = await sql<DetailsRow>`
    select extract(epoch from arrived_at)::float8 * 1000 as "arrivedAt",
      extract(epoch from created_at)::float8 * 1000 as "createdAt", cancel_reason as "cancelReason",
      extract(epoch from anonymised_at)::float8 * 1000 as "anonymisedAt",
      extract(epoch from privacy_read_at)::float8 * 1000 as "privacyReadAt", privacy_version as "privacyVersion",
      internal_note as "internalNote", extract(epoch from internal_note_at)::float8 * 1000 as "internalNoteAt",
      (select name from staff_member where municipality_id = ${municipality.id} and id = booking.internal_note_by)
        as "internalNoteBy"
    from booking where municipality_id = ${municipality.id} and id = ${id}`.execute(db);
  return rows[0]!;
}

type HistoryRow = Omit<HistoryEntry, 'at'> & { at: number };

async function readHistory({ db, municipality }: RequestContext, id: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select extract(epoch from at)::float8 * 1000 as at, actor_kind as "actorKind", action,
      staff_member.name as "staffName", details::text as details
    from audit_entry
    left join staff_member
      on staff_member.municipality_id = audit_entry.municipality_id and staff_member.id = staff_member_id
    where audit_entry.municipality_id = ${municipality.id} and subject = 'Booking' and subject_id = ${id}
    order by at, audit_entry.id`.execute(db);
  return rows;
}

type MailRow = Omit<BookingMail, 'title'> & { createdAt: number; sentAt: number | null };

async function readMails({ db, municipality }: RequestContext, id: string): Promise<MailRow[]> {
  const { rows } = await sql<MailRow>`
    select id, kind, recipient, state, attempts, last_error as "lastError",
      extract(epoch from created_at)::float8 * 1000 as "createdAt",
      extract(epoch from sent_at)::float8 * 1000 as "sentAt"
    from mail where municipality_id = ${municipality.id} and booking_id = ${id}
    order by created_at, id`.execute(db);
  return rows;
}
