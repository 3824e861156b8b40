const INSERT_COPIES = `
  with one as (select * from booking order by number limit 1),
  said as (select * from mail where state = 'WAITING' limit 1),
  more as (
    insert into booking
    select (jsonb_populate_record(null::booking, to_jsonb(one) || jsonb_build_object(
      'id', gen_random_uuid(), 'number', 1000000 + i, 'idempotency_key', 'one-of-many-' || i, 'token_hash', null,
      'starts_at', starts_at + (i + 10000) * interval '1 hour', 'ends_at', ends_at + (i + 10000) * interval '1 hour',
      'busy_until', busy_until + (i + 10000) * interval '1 hour'))).*
    from one, generate_series(1, $1::int) as i
    returning municipality_id, id
  )
  insert into mail (municipality_id, id, booking_id, kind, recipient, message)
  select more.municipality_id, gen_random_uuid(), more.id, kind, recipient, message from more, said`;

type Ask = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Inserts copies of the first booking at hourly intervals, each with a pending mail. */
export async function insertBookings(ask: Ask, many: number): Promise<void> {
  await ask(INSERT_COPIES, [many]);
}
