/** Writes an audit entry; the values follow in this order. */
export const INTO_AUDIT =
  'insert into audit_entry (municipality_id, id, at, actor_kind, staff_member_id, action, subject, subject_id, details)';

/** SQL: CTEs that write the mail and the audit entry of each row of `event`; see `recordEventsSql` for its columns. */
const insertEventRows = `
mail_row as (
  insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at)
  select $1, mail_id, booking_id, kind, recipient,
    jsonb_set(message, '{booking}', (message -> 'booking') || mail_patch), at
  from event
  where recipient is not null and message is not null
), audit_row as (
  ${INTO_AUDIT}
  select $1, audit_id, at, actor_kind, staff_member_id, action, 'Booking', booking_id::text, details
  from event
)`;

/**
 * Returns the SQL of CTEs that write the mail and the audit entry of every changed booking, in the statement that changes
 * it. `$1` must be the municipality. `selectEvents` selects booking_id, audit_id, mail_id, at, actor_kind,
 * staff_member_id, action, details, kind, recipient, message and mail_patch (JSON merged into `booking` of the message).
 * A booking without an e-mail address gets no mail.
 */
export function recordEventsSql(selectEvents: string): string {
  return `event as (${selectEvents}), ${insertEventRows}`;
}

/** SQL: records the events in `$2` (JSON of `toEventRows`) whose booking is in the CTE `changed (id, mail_patch)`. */
export const RECORD_EVENTS = recordEventsSql(`
  select event.*, changed.mail_patch
  from jsonb_to_recordset($2::jsonb) as event (
    booking_id uuid, audit_id uuid, mail_id uuid, at timestamptz, actor_kind text, staff_member_id int, action text,
    details jsonb, kind text, recipient text, message jsonb)
  join changed on changed.id = event.booking_id`);
