import type { Bench } from './bench-context.ts';

/** How a figure is judged against its reference. */
export type Goal = { atMost: number; ambitious?: number } | { atLeast: number; ambitious?: number } | null;

/** One line of the table: a figure, the same of its reference from the same run, and whether the work was right. */
export type Line = {
  /** Which size or number of clients. */
  of: string;
  unit: string;
  ours: number;
  reference: number | null;
  /** Ours by reference, as the goal wants it; null where a plain figure is all. */
  ratio: number | null;
  goal: Goal;
  /** Why the work was not right; empty: it was. */
  wrong: string[];
  /** What else was seen: CPU, other ways of doing it. */
  also: Record<string, number>;
};

/** A measurement with its reference, in a file of its own. */
export type Row = {
  name: string;
  /** What is measured against what, in one sentence. */
  what: string;
  measure(bench: Bench): Promise<Line[]>;
};

/** Whether a line reached its goal; null where it has none. A line whose work was wrong reached nothing. */
export function isMet({ goal, ratio, wrong }: Line): boolean | null {
  if (wrong.length > 0) return false;
  if (goal === null || ratio === null) return null;
  return 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast;
}
