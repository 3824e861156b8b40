import { compileStatement } from '../../db/connection/compile-statement.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { COOL_DOWN_ROWS } from '../../db/entities/booking/taken-time/cool-down.sql.ts';
import type { ClosureRule } from '../../scheduling/closures.ts';
import { PLACE_JSON, SERVICE_JSON, type ServiceAgendaRow } from '../service-agenda/service-agenda.sql.ts';
import type { AgendaService } from '../service-agenda/agenda-service.ts';
import type { AgendaPlace } from '../service-agenda/types.ts';

const PARAMETERS = {
  municipality_id: 'int',
  service_ids: 'int[]',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  from_date: 'date',
  to_date: 'date',
  /** Holds that end later and cool-downs that end later count. */
  now: 'timestamptz',
} as const;

const weekly = (table: 'opening_hours' | 'weekly_break') => `
  select json_agg(json_build_array(place_id, operator_id, weekday, opens, closes, valid_from, valid_until))
  from ${table} where municipality_id = :municipality_id and place_id = any(places) and operator_id = any(ids)`;

const BUSY_TIMES = `starts_at < (select :ends_at) and starts_at > (select :starts_at) - interval '2 days'
       and busy_until > (select :starts_at)`;

/**
 * SQL: selects everything that decides which times of many services can be booked, as one JSON column. Operators, hours
 * and busy times are read once, however many of the services an operator offers.
 */
const SELECT_SERVICE_AGENDAS = `
with offering as materialized (
  select array(
    select distinct operator_id from service_operator
    where municipality_id = :municipality_id and service_id = any(:service_ids)) as ids,
  array(
    select distinct place_id from service
    where municipality_id = :municipality_id and id = any(:service_ids)) as places
)
select json_build_object(
  'services', (select json_agg(json_build_object('placeId', place_id, 'service', ${SERVICE_JSON}))
   from service where municipality_id = :municipality_id and id = any(:service_ids) and retired_at is null),
  'places', (select json_agg(${PLACE_JSON}) from place where municipality_id = :municipality_id and id = any(places)),
  'offers', (select json_agg(json_build_array(service_id, operator_id))
   from service_operator where municipality_id = :municipality_id and service_id = any(:service_ids)),
  'operators', (select json_agg(json_build_array(id, name, capacity, agenda_version) order by position, id)
   from operator where municipality_id = :municipality_id and id = any(ids) and retired_at is null),
  'hours', (${weekly('opening_hours')}),
  'breaks', (${weekly('weekly_break')}),
  'exceptions', (select json_agg(json_build_array(place_id, operator_id, date, opens, closes))
   from opening_exception where municipality_id = :municipality_id and operator_id = any(ids)
     and date between :from_date and :to_date and place_id = any(places)),
  'blocked', (select json_agg(json_build_array(
     operator_id, floor(date_part('epoch', starts_at) / 60)::int, ceil(date_part('epoch', ends_at) / 60)::int))
   from blocked_slot where municipality_id = :municipality_id and operator_id = any(ids)
     and starts_at < (select :ends_at) and ends_at > (select :starts_at)),
  'busy', (select json_agg(lane) from (
     select json_build_array(operator_id,
       array_agg(counter order by starts_at),
       array_agg((date_part('epoch', starts_at) / 60)::int order by starts_at),
       array_agg((date_part('epoch', busy_until) / 60)::int order by starts_at)) as lane
     from booking where municipality_id = :municipality_id and operator_id = any(ids) and ${ACTIVE_BOOKING_SQL}
       and ${BUSY_TIMES}
     group by operator_id) as by_operator),
  'coolDowns', (select json_agg(json_build_array(
     operator_id, counter, (date_part('epoch', starts_at) / 60)::int, (date_part('epoch', busy_until) / 60)::int))
   from ${COOL_DOWN_ROWS} where municipality_id = :municipality_id and operator_id = any(ids)
     and cool_down_until > (select :now) and ${BUSY_TIMES}),
  'holds', (select json_agg(json_build_array(
     operator_id, counter, (date_part('epoch', starts_at) / 60)::int, (date_part('epoch', busy_until) / 60)::int,
     encode(holder_hash, 'hex')))
   from slot_hold where municipality_id = :municipality_id and operator_id = any(ids) and held_until > (select :now)
     and ${BUSY_TIMES}),
  'closures', (select json_agg(json_build_object(
     'placeId', place_id, 'from', from_date, 'to', until_date, 'kind', kind, 'reason', reason))
   from closure where municipality_id = :municipality_id and (place_id is null or place_id = any(places))
     and from_date <= :to_date and until_date >= :from_date),
  'openedOn', (select json_agg(json_build_array(place_id, date))
   from holiday_opening where municipality_id = :municipality_id and (place_id is null or place_id = any(places))
     and date between :from_date and :to_date)
) as agendas
from offering`;

/** The agendas of many services, for `runPrepared`. */
export const serviceAgendasStatement = compileStatement(SELECT_SERVICE_AGENDAS, PARAMETERS);

type WeeklyLine = [
  place: number,
  operator: number,
  weekday: number,
  opens: number,
  closes: number,
  from: string | null,
  until: string | null,
];

/** The row of `serviceAgendasStatement`. Of a null place, a closure or opening is of the whole municipality. */
export type ServiceAgendasRow = Pick<ServiceAgendaRow, 'operators' | 'blocked' | 'busy' | 'coolDowns' | 'holds'> & {
  services: { placeId: number; service: AgendaService }[] | null;
  places: AgendaPlace[] | null;
  offers: [service: number, operator: number][] | null;
  hours: WeeklyLine[] | null;
  breaks: WeeklyLine[] | null;
  exceptions: [place: number, operator: number, date: string, opens: number | null, closes: number | null][] | null;
  closures: (ClosureRule & { placeId: number | null })[] | null;
  openedOn: [place: number | null, date: string][] | null;
};
