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
type WithResolution = { kind: 'KEEP' | 'CANCEL' };
/** An operation on an agenda. Numbers select a record by its index, modulo the number of existing records. */
export type Operation =
  | { operation: 'book'; service: number; operator: number | null; date: string; quarter: number }
  | { operation: 'cancel'; booking: number }
  | { operation: 'move'; booking: number; operator: number | null; date: string; quarter: number }
  | ({ operation: 'block'; operator: number; date: string; quarter: number; quarters: number } & WithResolution)
  | { operation: 'unblock'; slot: number }
  | ({ operation: 'hours'; operator: number; hours: Hours[] } & WithResolution)
  | ({ operation: 'exception'; operator: number; date: string; hours: Hours[] } & WithResolution)
  | ({ operation: 'noException'; operator: number; date: string } & WithResolution)
  | ({ operation: 'close'; date: string } & WithResolution)
  | { operation: 'reopen'; closure: number };

const operator = fc.option(nth);
const quarters = fc.integer({ min: 1, max: 6 });
const constant = <Name extends string>(name: Name) => fc.constant<Name>(name);
const withWeight = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

/** Arbitrary of an operation by a citizen or by staff, weighted by frequency. */
export const operationArbitrary: fc.Arbitrary<Operation> = fc.oneof(
  withWeight(12, fc.record({ operation: constant('book'), service: nth, operator, date, quarter })),
  withWeight(3, fc.record({ operation: constant('cancel'), booking: nth })),
  withWeight(5, fc.record({ operation: constant('move'), booking: nth, operator, date, quarter })),
  withWeight(3, fc.record({ operation: constant('block'), operator: nth, date, quarter, quarters, kind })),
  withWeight(2, fc.record({ operation: constant('unblock'), slot: nth })),
  withWeight(1, fc.record({ operation: constant('hours'), operator: nth, hours, kind })),
  withWeight(1, fc.record({ operation: constant('exception'), operator: nth, date, hours, kind })),
  withWeight(1, fc.record({ operation: constant('noException'), operator: nth, date, kind })),
  withWeight(1, fc.record({ operation: constant('close'), date, kind })),
  withWeight(2, fc.record({ operation: constant('reopen'), closure: nth })),
);
