import { type RawBuilder, sql } from 'kysely';
import type { NoticeTiming } from '../../db/entities/catalogue/notice-timing.ts';
import type { OfficeEntry } from '../../mail/mails/office/office-message.ts';

/** A booking of which a person at the office is to be notified; `recipientKey` is "place:3" or "staff:7". */
export type OfficeEventRow = Omit<OfficeEntry, 'startsAt' | 'movedFrom'> & {
  auditId: string;
  recipientKey: string;
  recipientName: string;
  email: string;
  agenda: string;
  /** Epoch milliseconds. */
  startsAt: number;
  movedFrom: string | null;
};

/** Municipality, choice and span of time, in epoch milliseconds, of the events to tell. */
export type OfficeEventQuery = { municipalityId: number; timing: NoticeTiming; after: number; until: number };

/**
 * Returns the query for the events that places and operators want to be notified of with this timing, from the audit
 * trail: it is written in the transaction of each act, so no event is lost.
 *
 * - A place is notified at its e-mail address, an operator at those of the staff whose own agenda it is, unless they
 *   want no
 *   such mails.
 * - Who did something is not told of it at once.
 * - A booking that waits for the citizen's e-mail is new once it is confirmed.
 */
export function selectOfficeEvents(query: OfficeEventQuery): RawBuilder<OfficeEventRow> {
  const { municipalityId, timing, after, until } = query;
  const choices = sql`notice_booked, notice_moved, notice_cancelled, notices_changed_at`;
  return sql`
    with choice as (
      select 'place:' || id as key, id as place_id, null::int as operator_id, null::int as staff_id, name as agenda, name,
        email, ${choices}
      from place where municipality_id = ${municipalityId} and email is not null
      union all
      select 'staff:' || member.id, null, operator.id, member.id, operator.name, member.name, member.email, ${choices}
      from operator
      join staff_member as member
        on member.municipality_id = operator.municipality_id and member.operator_id = operator.id
      where operator.municipality_id = ${municipalityId} and member.disabled_at is null and member.office_notices
        and (member.password_hash is not null or member.open_id_subject is not null)
    ), event as (
      select entry.id as audit_id, entry.at, entry.staff_member_id, booking.number, booking.service_id,
        booking.place_id, booking.operator_id, booking.starts_at,
        (entry.details #>> '{from,operatorId}')::int as operator_before,
        case when entry.action = 'rescheduleBooking' then entry.details #>> '{from,startsAt}' end as moved_from,
        case
          when entry.action in ('rescheduleBooking', 'changeBookingService') then 'MOVED'
          when entry.action in ('cancelBooking', 'releaseBooking') then 'CANCELLED'
          else 'BOOKED'
        end as kind
      from audit_entry as entry
      join booking on booking.municipality_id = entry.municipality_id
        and booking.id = case when entry.subject = 'Booking' then entry.subject_id::uuid end
      where entry.municipality_id = ${municipalityId} and entry.subject = 'Booking'
        and entry.at > ${new Date(after)} and entry.at <= ${new Date(until)} and booking.ends_at > entry.at
        and (entry.action in (
            'confirmBooking', 'reinstateBooking', 'rescheduleBooking', 'changeBookingService', 'cancelBooking',
            'releaseBooking')
          or entry.action = 'book' and booking.confirm_token_hash is null)
    )
    select distinct on (event.at, event.audit_id, lower(choice.email))
      event.audit_id as "auditId", choice.key as "recipientKey", choice.name as "recipientName", choice.email,
      choice.agenda, event.kind as event, event.number, service.name as service, operator.name as operator,
      place.name as place, extract(epoch from event.starts_at)::float8 * 1000 as "startsAt",
      event.moved_from as "movedFrom"
    from event
    join choice on choice.place_id = event.place_id
      or choice.operator_id in (event.operator_id, event.operator_before)
    join service on service.municipality_id = ${municipalityId} and service.id = event.service_id
    join place on place.municipality_id = ${municipalityId} and place.id = event.place_id
    join operator on operator.municipality_id = ${municipalityId} and operator.id = event.operator_id
    where event.at >= choice.notices_changed_at and ${timing} = case event.kind
        when 'BOOKED' then choice.notice_booked when 'MOVED' then choice.notice_moved else choice.notice_cancelled
      end
      and (${timing} <> 'AT_ONCE' or (choice.staff_id = event.staff_member_id) is not true)
    order by event.at, event.audit_id, lower(choice.email), choice.key`;
}
