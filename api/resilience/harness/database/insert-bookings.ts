/** Returns the statement for the given columns of the booking table. */
function toInsertCopies(columns: string[]): string {
  return `
  with one as (select * from booking order by number limit 1),
  said as (select * from mail where state = 'WAITING' limit 1),
  copy as (
    select (jsonb_populate_record(null::booking, to_jsonb(one) || jsonb_build_object(
      'id', gen_random_uuid(), 'number', 1000000 + i, 'idempotency_key', 'one-of-many-' || i, 'token_hash', null,
      'starts_at', starts_at + (i + 10000) * interval '1 hour', 'ends_at', ends_at + (i + 10000) * interval '1 hour',
      'busy_until', busy_until + (i + 10000) * interval '1 hour'))).*
    from one, generate_series(1, $1::int) as i
  ),
  more as (
    insert into booking (${columns.join(', ')}) select ${columns.join(', ')} from copy returning municipality_id, id
  )
  insert into mail (municipality_id, id, booking_id, kind, recipient, message)
  select more.municipality_id, gen_random_uuid(), more.id, kind, recipient, message from more, said`;
}

// PostgreSQL computes a generated column and refuses a value for it.
const READ_COLUMNS = `
  select quote_ident(column_name) as name from information_schema.columns
  where table_schema = 'public' and table_name = 'booking' and is_generated = 'NEVER' order by ordinal_position`;

type Ask = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Inserts copies of the first booking at hourly intervals, each with a pending mail. */
export async function insertBookings(ask: Ask, many: number): Promise<void> {
  const columns = await ask<{ name: string }>(READ_COLUMNS);
  await ask(toInsertCopies(columns.map(({ name }) => name)), [many]);
}
