import { merge } from '../../scheduling/interval.ts';
import type { AgendaHold, AgendaOperator, ServiceAgenda } from './types.ts';

/** Returns the operator with the held time as busy time. */
export function addHolds(operator: AgendaOperator, holds: readonly AgendaHold[]): AgendaOperator {
  const own = holds.filter(({ operatorId }) => operatorId === operator.id);
  if (own.length === 0) return { ...operator, lanes: operator.unheldLanes };
  const lanes = operator.unheldLanes.map((lane, i) => {
    const spans = own.filter(({ counter }) => counter === i + 1).map(({ span }) => span);
    return spans.length === 0 ? lane : merge([...lane, ...spans]);
  });
  return { ...operator, lanes };
}

/**
 * Returns the agenda for the holder of a secret: the holder's own hold does not count as busy. Agendas are read without
 * regard to the holder, so that concurrent requests share one read.
 */
export function dropOwnHold(agenda: ServiceAgenda, holderHash: Buffer | null | undefined): ServiceAgenda {
  if (!holderHash || agenda.holds.length === 0) return agenda;
  const holder = holderHash.toString('hex');
  const ownHold = agenda.holds.find((hold) => hold.holder === holder);
  if (ownHold === undefined) return agenda;
  const holds = agenda.holds.filter((hold) => hold !== ownHold);
  return { ...agenda, ownHold, holds, operators: agenda.operators.map((operator) => addHolds(operator, holds)) };
}
