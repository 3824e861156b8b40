import { merge, type Span } from '../../scheduling/interval.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { DateHours } from '../opening-hours/hours-on-date.ts';
import type { AgendaOperator, ServiceAgenda } from './service-agenda.ts';
import type { ToldAgenda, WeeklyColumns } from './service-agenda.sql.ts';

const MINUTE = 60_000;

type Operators = ReadonlyMap<number, Operator>;
type Operator = Omit<AgendaOperator, 'hours' | 'breaks' | 'exceptions'> & {
  hours: WeeklyHours[];
  breaks: WeeklyHours[];
  exceptions: DateHours[];
};

/** The agenda as it is told by the database, with what is whose given to each operator. */
export function agendaOf(told: ToldAgenda): ServiceAgenda {
  const of = new Map((told.operators ?? []).map(([id, ...one]) => [id, free(id, ...one)]));
  for (const [id, line] of linesOf(told.hours)) of.get(id)?.hours.push(line);
  for (const [id, line] of linesOf(told.breaks)) of.get(id)?.breaks.push(line);
  for (const [id, date, opens, closes] of told.exceptions ?? []) of.get(id)?.exceptions.push({ date, opens, closes });
  for (const [id, ...times] of told.booked ?? []) hold(of.get(id), ...times);
  for (const [id, counter, start, end] of told.resting ?? []) hold(of.get(id), [counter], [start], [end]);
  for (const [id, start, end] of told.blocked ?? []) shut(of.get(id), start, end);
  // What was booked came in order.
  if (told.resting !== null || told.blocked !== null) putInOrder(of);
  return {
    service: told.service,
    place: told.place,
    operators: [...of.values()],
    closures: told.closures ?? [],
    openedOn: told.openedOn ?? [],
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
