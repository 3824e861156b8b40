/** Writes an audit entry; the values follow in this order. */
export const INTO_AUDIT =
  'insert into audit_entry (municipality_id, id, at, actor_kind, staff_member_id, action, subject, subject_id, details)';

/**
 * SQL: CTEs that write the mail and the audit entry of each row of the CTE `event`, in the statement that changes the
 * bookings. `event` has the columns municipality_id, booking_id, audit_id, mail_id, at, actor_kind, staff_member_id,
 * action, details, kind, recipient, message and mail_patch (JSON merged into `booking` of the message). A booking
 * without an e-mail address gets no mail, and no mail is about an appointment that is over.
 */
export const INSERT_EVENT_ROWS = `
mail_row as (
  insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at)
  select municipality_id, mail_id, booking_id, kind, recipient,
    jsonb_set(message, '{booking}', (message -> 'booking') || mail_patch), at
  from event
  where recipient is not null and message is not null and (message #>> '{booking,endsAt}')::timestamptz > at
), audit_row as (
  ${INTO_AUDIT}
  select municipality_id, audit_id, at, actor_kind, staff_member_id, action, 'Booking', booking_id::text, details
  from event
)`;
