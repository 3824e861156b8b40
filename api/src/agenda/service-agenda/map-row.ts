import { merge, type Span } from '../../scheduling/interval.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { DateHours } from '../opening-hours/hours-on-date.ts';
import type { ServiceAgendaRow, WeeklyColumns } from './service-agenda.sql.ts';
import { addHolds } from './own-hold.ts';
import type { AgendaHold, AgendaOperator, ServiceAgenda } from './types.ts';
import { toVisitService, type Visit, type VisitRequest } from './visit.ts';

const MINUTE_MS = 60_000;

type Operators = ReadonlyMap<number, Operator>;
type Operator = Omit<AgendaOperator, 'hours' | 'breaks' | 'exceptions' | 'unheldLanes'> & {
  hours: WeeklyHours[];
  breaks: WeeklyHours[];
  exceptions: DateHours[];
};

/** Converts a database row to an agenda, with hours and busy time grouped by operator. */
export function toServiceAgenda(row: ServiceAgendaRow, request?: VisitRequest): ServiceAgenda {
  const byId = new Map((row.operators ?? []).map(([id, ...columns]) => [id, emptyOperator(id, ...columns)]));
  for (const [id, line] of toWeeklyHours(row.hours)) byId.get(id)?.hours.push(line);
  for (const [id, line] of toWeeklyHours(row.breaks)) byId.get(id)?.breaks.push(line);
  for (const [id, date, opens, closes] of row.exceptions ?? []) byId.get(id)?.exceptions.push({ date, opens, closes });
  for (const [id, ...times] of row.busy ?? []) addBusy(byId.get(id), ...times);
  for (const [id, counter, start, end] of row.coolDowns ?? []) addBusy(byId.get(id), [counter], [start], [end]);
  for (const [id, start, end] of row.blocked ?? []) blockAllLanes(byId.get(id), start, end);
  // The query returns bookings sorted, so lanes need sorting only if something else was added.
  if (row.coolDowns !== null || row.blocked !== null) sortLanes(byId);
  const holds = (row.holds ?? []).map(toHold);
  const visit = toVisit(row, request);
  return {
    service: request === undefined ? row.service : toVisitService(visit),
    visit,
    place: row.place,
    operators: Array.from(byId.values(), (operator) => addHolds({ ...operator, unheldLanes: operator.lanes }, holds)),
    holds,
    closures: row.closures ?? [],
    openedOn: row.openedOn ?? [],
  };
}

/** Further services in the order in which they were asked for, without those that do not exist at the place. */
function toVisit({ service, place, further, combinable }: ServiceAgendaRow, request?: VisitRequest): Visit {
  const others = (request?.further ?? []).flatMap(({ serviceId, people }) => {
    const [placeId, other] = further?.find(([, { id }]) => id === serviceId) ?? [];
    return other === undefined || placeId !== place.id ? [] : [{ service: other, people }];
  });
  const elsewhere = (further ?? []).filter(([placeId]) => placeId !== place.id).map(([, { id }]) => id);
  return { parts: [{ service, people: request?.people ?? 1 }, ...others], combinable: combinable ?? [], elsewhere };
}

function toHold([operatorId, counter, start, end, holder]: NonNullable<ServiceAgendaRow['holds']>[number]): AgendaHold {
  return { operatorId, counter, span: { start: start * MINUTE_MS, end: end * MINUTE_MS }, holder };
}

function emptyOperator(id: number, name: string, capacity: number, version: number): Operator {
  const lanes: Span[][] = Array.from({ length: capacity }, () => []);
  return { id, name, version, hours: [], breaks: [], exceptions: [], lanes };
}

function toWeeklyHours([operators, weekdays, opens, closes, from, until]: WeeklyColumns): [number, WeeklyHours][] {
  return (operators ?? []).map((operator, i) => [
    operator,
    {
      weekday: weekdays[i]!,
      opens: opens[i]!,
      closes: closes[i]!,
      validFrom: from[i]!,
      validUntil: until[i]!,
    },
  ]);
}

function addBusy(operator: Operator | undefined, counters: number[], starts: number[], ends: number[]): void {
  for (let i = 0; i < counters.length; i++) {
    operator?.lanes[counters[i]! - 1]?.push({ start: starts[i]! * MINUTE_MS, end: ends[i]! * MINUTE_MS });
  }
}

function blockAllLanes(operator: Operator | undefined, start: number, end: number): void {
  for (const lane of operator?.lanes ?? []) lane.push({ start: start * MINUTE_MS, end: end * MINUTE_MS });
}

function sortLanes(operators: Operators): void {
  for (const operator of operators.values()) operator.lanes = operator.lanes.map(merge);
}
