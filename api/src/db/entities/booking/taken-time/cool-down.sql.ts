/**
 * SQL: rows with the times in cool-down, after a cancellation or a move by a citizen. Each part uses the condition of
 * its index.
 */
export const COOL_DOWN_ROWS = `(
  select municipality_id, operator_id, counter, starts_at, busy_until, cool_down_until
  from booking where cool_down_until is not null
  union all
  select municipality_id, operator_id, counter, starts_at, busy_until, cool_down_until from freed_time
) as cool_down`;
