import * as fc from 'fast-check';
import type { Hours } from './occupancy-model.ts';

/** Tuesday to Friday. */
export const DATES = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

const nth = fc.nat({ max: 999 });
const quarter = fc.integer({ min: 30, max: 52 });
const date = fc.constantFrom(...DATES);
const kind = fc.constantFrom('KEEP' as const, 'CANCEL' as const);
const hours = fc
  .uniqueArray(quarter, { minLength: 2, maxLength: 4 })
  .map((edges) => edges.toSorted((one, other) => one - other))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, i): Hours => {
      return { opens: edges[2 * i]! * 15, closes: edges[2 * i + 1]! * 15 };
    }),
  );
type Settled = { kind: 'KEEP' | 'CANCEL' };
/** One of the things that are done; who, where and when by turn: whatever there are then, the nth of them. */
export type Act =
  | { act: 'book'; service: number; operator: number | null; date: string; quarter: number }
  | { act: 'cancel'; booking: number }
  | { act: 'move'; booking: number; operator: number | null; date: string; quarter: number }
  | ({ act: 'block'; operator: number; date: string; quarter: number; quarters: number } & Settled)
  | { act: 'unblock'; slot: number }
  | ({ act: 'hours'; operator: number; hours: Hours[] } & Settled)
  | ({ act: 'exception'; operator: number; date: string; hours: Hours[] } & Settled)
  | ({ act: 'noException'; operator: number; date: string } & Settled)
  | ({ act: 'close'; date: string } & Settled)
  | { act: 'reopen'; closure: number };

const operator = fc.option(nth);
const quarters = fc.integer({ min: 1, max: 6 });
const named = <Name extends string>(name: Name) => fc.constant<Name>(name);
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

/** One of the things that citizens and staff do to an agenda. */
export const acts: fc.Arbitrary<Act> = fc.oneof(
  often(12, fc.record({ act: named('book'), service: nth, operator, date, quarter })),
  often(3, fc.record({ act: named('cancel'), booking: nth })),
  often(5, fc.record({ act: named('move'), booking: nth, operator, date, quarter })),
  often(3, fc.record({ act: named('block'), operator: nth, date, quarter, quarters, kind })),
  often(2, fc.record({ act: named('unblock'), slot: nth })),
  often(1, fc.record({ act: named('hours'), operator: nth, hours, kind })),
  often(1, fc.record({ act: named('exception'), operator: nth, date, hours, kind })),
  often(1, fc.record({ act: named('noException'), operator: nth, date, kind })),
  often(1, fc.record({ act: named('close'), date, kind })),
  often(2, fc.record({ act: named('reopen'), closure: nth })),
);
