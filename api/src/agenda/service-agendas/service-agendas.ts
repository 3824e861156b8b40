import type { Database } from '../../db/connection/database-handle.ts';
import { runPrepared } from '../../db/connection/run-prepared.ts';
import type { ServiceAgenda, ServiceAgendaRequest } from '../service-agenda/types.ts';
import { toServiceAgendas } from './map-agendas.ts';
import { serviceAgendasStatement, type ServiceAgendasRow } from './service-agendas.sql.ts';

/** Selects the agendas of services within a range of days. */
export type ServiceAgendasRequest = Pick<
  ServiceAgendaRequest,
  'municipalityId' | 'span' | 'fromDate' | 'toDate' | 'now' | 'signal'
> & { serviceIds: readonly number[] };

/** Reads the agendas of services in one query, as citizens see them: time in cool-down is busy. */
export async function readServiceAgendas(db: Database, request: ServiceAgendasRequest): Promise<ServiceAgenda[]> {
  const query = {
    name: 'service-agendas',
    text: serviceAgendasStatement.text,
    values: serviceAgendasStatement.toValues({
      municipality_id: request.municipalityId,
      service_ids: [...request.serviceIds],
      starts_at: new Date(request.span.start),
      ends_at: new Date(request.span.end),
      from_date: request.fromDate,
      to_date: request.toDate,
      now: new Date(request.now),
    }),
  };
  const rows = await runPrepared<{ agendas: ServiceAgendasRow }>(db, query, { signal: request.signal });
  return toServiceAgendas(rows[0]!.agendas);
}
