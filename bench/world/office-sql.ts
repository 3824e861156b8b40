/** Monday 23 November 2026, eight in the morning in Rome: the clock of every bench stands there. */
export const NOW = Date.parse('2026-11-23T08:00:00+01:00');

/** The services of the office under test; the others are those whose operators nobody has booked yet. */
export const SERVICES = { one: 11, ten: 12, fifty: 13 } as const;

/** Ten counters of five operators each, free from now on for two years: there bookings are made. */
export const COUNTERS = Array.from({ length: 10 }, (_, i) => 21 + i);

/** SQL: one municipality with one place, fifty busy operators and fifty free ones; Monday to Friday 9-12 and 15-17, a quarter of an hour each. */
export const OFFICE = `
insert into municipality (id, slug, hosts, name, region, address, phone, email, links, texts, privacy_version)
values (1, 'bench', '{}', 'Comune di prova', 'Regione', 'Via Roma 1', '0', 'a@b.example',
  '{"privacy":"https://b.example","legalNotes":"https://b.example","accessibility":"https://b.example"}',
  '{"welcome":"","privacy":""}', '1');
create sequence booking_number_1 as integer start with 20000000;
insert into place (municipality_id, id, slug, name, kind, address) values (1, 1, 'sede', 'Sede', 'OFFICE', 'Via Roma 1');
insert into service (municipality_id, id, place_id, slug, name, duration_minutes, step_minutes, horizon_days)
  select 1, id, 1, 'service-' || id, 'Servizio ' || id, 15, 15, 730 from unnest(array[11, 12, 13] || array(select generate_series(21, 30))) as id;
insert into operator (municipality_id, id, name) select 1, id, 'Operatore ' || id from generate_series(101, 200) as id;
insert into service_operator (municipality_id, service_id, operator_id)
  select 1, 11, 101
  union all select 1, 12, id from generate_series(101, 110) as id
  union all select 1, 13, id from generate_series(101, 150) as id
  union all select 1, 21 + (id - 151) / 5, id from generate_series(151, 200) as id;
insert into opening_hours (municipality_id, id, operator_id, place_id, weekday, opens, closes)
  select 1, 1000 + row_number() over (), operator.id, 1, weekday, opens, closes
  from operator, generate_series(1, 5) as weekday, (values (540, 720), (900, 1020)) as part (opens, closes);
select setval('row_id', 100000)`;

/**
 * SQL: bookings of operators $1 to $2 on all weekdays from $3 to $4, 14 of the day's 20 times, at most $5 of them,
 * the latest days first. Which 14 is a matter of arithmetic: every run books the same.
 */
export const BOOKINGS = `
insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, counter, starts_at, ends_at,
  free_at, applicant_name, applicant_surname, applicant_phone, applicant_email, notes, privacy_read_at, privacy_version,
  token_hash, idempotency_key, request_hash, created_at)
select 1, id, number, 'CONFIRMED', 13, 1, operator_id, 1, starts_at, starts_at + interval '15 minutes',
  starts_at + interval '15 minutes', 'Nome' || number % 500, 'Cognome' || number % 20000, '+39333' || (1000000 + number),
  'persona' || number || '@example.it', '', starts_at, '1', sha256(id::text::bytea), id::text, sha256(number::text::bytea),
  starts_at - interval '7 days'
from (
  select uuidv7() as id, $6::int + row_number() over () as number, operator_id,
    (day::date + make_interval(mins => case when slot < 12 then 540 + slot * 15 else 720 + slot * 15 end)) at time zone 'Europe/Rome' as starts_at
  from generate_series($4::date::timestamp, $3::date::timestamp, interval '-1 day') as day,
    generate_series($1::int, $2::int) as operator_id, generate_series(0, 19) as slot
  where extract(isodow from day) < 6 and (slot * 7 + operator_id + extract(doy from day)::int) % 20 < 14
  limit $5
) as drawn`;
