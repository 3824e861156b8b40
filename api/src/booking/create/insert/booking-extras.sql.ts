/** What only some bookings have, written with the booking: see `INSERT_EXTRAS`. */
export type BookingExtras = {
  /** Further services of the visit, in order. */
  items?: { service_id: number; people: number }[];
  /** People who come with the applicant, in order. */
  companions?: { name: string; surname: string }[];
  /** What the audit entry tells of it. */
  audit?: Record<string, unknown>;
};

/** SQL of CTEs that write the parts of `:extras` if the booking is inserted (`changed`). */
export const INSERT_EXTRAS = `, items as (
  insert into booking_item (municipality_id, booking_id, service_id, position, people)
  select :municipality_id, :id, (item->>'service_id')::int, position, (item->>'people')::smallint
  from changed, jsonb_array_elements(:extras->'items') with ordinality as listed (item, position)
), companions as (
  insert into booking_companion (municipality_id, booking_id, position, name, surname)
  select :municipality_id, :id, position, companion->>'name', companion->>'surname'
  from changed, jsonb_array_elements(:extras->'companions') with ordinality as listed (companion, position)
)`;

/** SQL that adds to the details of the audit entry what it tells of the extras. */
export const EXTRAS_IN_AUDIT = ` || coalesce(:extras->'audit', '{}')`;
