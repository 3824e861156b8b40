import type { Database } from '../../db/connection/database-handle.ts';
import { runPrepared } from '../../db/connection/run-prepared.ts';
import { toServiceAgenda } from './map-row.ts';
import { serviceAgendaStatement, type ServiceAgendaRow, visitAgendaStatement } from './service-agenda.sql.ts';
import type { ServiceAgenda, ServiceAgendaRequest } from './types.ts';

const DAYS_PER_WEEK = 7;
const DAY_MS = 86_400_000;

/** Reads the agenda of a service, or of a visit, in one query. Returns null if the main service does not exist. */
export async function readServiceAgenda(db: Database, request: ServiceAgendaRequest): Promise<ServiceAgenda | null> {
  const values = {
    municipality_id: request.municipalityId,
    service_id: request.serviceId,
    operator_id: request.operatorId,
    starts_at: new Date(request.span.start),
    ends_at: new Date(request.span.end),
    from_date: request.fromDate,
    to_date: request.toDate,
    include_retired: request.includeRetired ?? false,
    now: new Date(request.now),
    cool_down_at: request.coolDownAt === undefined ? null : new Date(request.coolDownAt),
    weekdays: getWeekdays(request),
  };
  const further = (request.visit?.further ?? []).map(({ serviceId }) => serviceId);
  const query =
    further.length === 0
      ? { name: 'service-agenda', text: serviceAgendaStatement.text, values: serviceAgendaStatement.toValues(values) }
      : {
          name: 'visit-agenda',
          text: visitAgendaStatement.text,
          values: visitAgendaStatement.toValues({ ...values, further }),
        };
  const rows = await runPrepared<{ agenda: ServiceAgendaRow }>(db, query, { signal: request.signal });
  return rows[0] === undefined ? null : toServiceAgenda(rows[0].agenda, request.visit);
}

/** Returns the weekdays between two dates, 1 Monday to 7 Sunday, or null if every weekday occurs. */
function getWeekdays({ fromDate, toDate }: ServiceAgendaRequest): number[] | null {
  const first = Date.parse(fromDate);
  const days = (Date.parse(toDate) - first) / DAY_MS + 1;
  if (days >= DAYS_PER_WEEK) return null;
  return Array.from({ length: days }, (_, nth) => new Date(first + nth * DAY_MS).getUTCDay() || DAYS_PER_WEEK);
}
