import { merge, type Span } from '../scheduling/interval.ts';
import type { WeeklyHours } from '../scheduling/opening-hours.ts';
import type { DateHours } from './open-on.ts';
import type { AgendaOperator, ServiceAgenda } from './service-agenda.ts';
import type { ServiceAgendaRow, WeeklyColumns } from './service-agenda-sql.ts';

const MINUTE = 60_000;

type Operators = ReadonlyMap<number, Operator>;
type Operator = Omit<AgendaOperator, 'hours' | 'breaks' | 'exceptions'> & {
  hours: WeeklyHours[];
  breaks: WeeklyHours[];
  exceptions: DateHours[];
};

/** The agenda that a row of the database tells: to each operator what is theirs. */
export function agendaOf(row: ServiceAgendaRow): ServiceAgenda {
  const { placeId, placeName, placeKind, placeAddress, placePhone, placeEmail, ...others } = row;
  const { operators, hours, breaks, exceptions, blocked, booked, resting, closures, openedOn, ...service } = others;
  const of = new Map((operators ?? []).map(([id, ...one]) => [id, free(id, ...one)]));
  for (const [id, line] of linesOf(hours)) of.get(id)?.hours.push(line);
  for (const [id, line] of linesOf(breaks)) of.get(id)?.breaks.push(line);
  for (const [id, date, opens, closes] of exceptions ?? []) of.get(id)?.exceptions.push({ date, opens, closes });
  for (const [id, ...times] of booked ?? []) hold(of.get(id), ...times);
  for (const [id, counter, start, end] of resting ?? []) hold(of.get(id), [counter], [start], [end]);
  for (const [id, start, end] of blocked ?? []) shut(of.get(id), start, end);
  // What was booked came in order.
  if (resting !== null || blocked !== null) putInOrder(of);
  return {
    service,
    place: {
      id: placeId,
      name: placeName,
      kind: placeKind,
      address: placeAddress,
      phone: placePhone,
      email: placeEmail,
    },
    operators: [...of.values()],
    closures: closures ?? [],
    openedOn: openedOn ?? [],
  };
}

function free(id: number, name: string, capacity: number, version: number): Operator {
  const lanes: Span[][] = Array.from({ length: capacity }, () => []);
  return { id, name, version, hours: [], breaks: [], exceptions: [], lanes };
}

function linesOf([operators, weekdays, opens, closes, from, until]: WeeklyColumns): [number, WeeklyHours][] {
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

function hold(operator: Operator | undefined, counters: number[], starts: number[], ends: number[]): void {
  for (let i = 0; i < counters.length; i++) {
    operator?.lanes[counters[i]! - 1]?.push({ start: starts[i]! * MINUTE, end: ends[i]! * MINUTE });
  }
}

function shut(operator: Operator | undefined, start: number, end: number): void {
  for (const lane of operator?.lanes ?? []) lane.push({ start: start * MINUTE, end: end * MINUTE });
}

function putInOrder(operators: Operators): void {
  for (const operator of operators.values()) operator.lanes = operator.lanes.map(merge);
}
