/** How many comuni there are (ISTAT, 2025). */
export const COMUNI = 7_896;

/**
 * SQL: every comune with one office, three operators and two services, and ten bookings; one in a hundred has
 * 520, as inhabitants are spread. Services and operators have the same small numbers in every comune.
 */
export const ITALY = `
set synchronous_commit = off;
insert into municipality (id, slug, hosts, name, region, address, phone, email, links, texts, privacy_version)
  select id, 'comune-' || id, array['comune-' || id || '.example'], 'Comune ' || id, 'Regione', 'Via Roma 1', '0', 'a@b.example', '{}', '{}', '1'
  from generate_series(1, ${COMUNI}) as id;
create sequence booking_number_1 as integer start with 20000000;
insert into place (municipality_id, id, slug, name, kind, address) select id, 1, 'sede', 'Sede', 'OFFICE', 'Via Roma 1' from municipality;
insert into service (municipality_id, id, place_id, slug, name, duration_minutes, step_minutes, horizon_days)
  select municipality.id, service, 1, 'service-' || service, 'Servizio', 15, 15, 60 from municipality, generate_series(1, 2) as service;
insert into operator (municipality_id, id, name) select municipality.id, operator, 'Operatore' from municipality, generate_series(1, 3) as operator;
insert into service_operator (municipality_id, service_id, operator_id)
  select municipality.id, service, operator from municipality, generate_series(1, 2) as service, generate_series(1, 3) as operator;
insert into opening_hours (municipality_id, id, operator_id, place_id, weekday, opens, closes)
  select municipality.id, operator * 10 + weekday, operator, 1, weekday, 540, 720
  from municipality, generate_series(1, 3) as operator, generate_series(1, 5) as weekday;
insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, counter, starts_at, ends_at, free_at,
  applicant_name, applicant_surname, applicant_phone, applicant_email, token_hash, created_at)
select municipality_id, id, nth, 'CONFIRMED', 1, 1, 1 + nth % 3, 1, starts_at, starts_at + interval '15 minutes', starts_at + interval '15 minutes',
  'Nome', 'Cognome' || nth, '+39333' || (1000000 + nth), 'persona' || nth || '@example.it', sha256(id::text::bytea), starts_at
from (
  select uuidv7() as id, municipality.id as municipality_id, nth,
    timestamptz '2026-12-04T09:00:00+01:00' - make_interval(days => nth / 36, mins => 15 * ((nth / 3) % 12)) as starts_at
  from municipality, generate_series(0, case when municipality.id % 100 = 0 then 519 else 9 end) as nth
) as drawn`;
