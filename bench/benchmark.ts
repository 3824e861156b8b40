import type { BenchContext } from './bench-context.ts';

/** Target of a ratio against its reference; null for plain figures. */
export type Goal = { atMost: number; ambitious?: number } | { atLeast: number; ambitious?: number } | null;

/** One line of the result table: our figure, its reference from the same run, and any errors in the measured work. */
export type ResultLine = {
  /** The variant: size or number of clients. */
  of: string;
  unit: string;
  ours: number;
  reference: number | null;
  /** Our figure divided by the reference, in the direction of the goal; null for plain figures. */
  ratio: number | null;
  goal: Goal;
  /** Errors in the results of the measured work; empty if it was correct. */
  wrong: string[];
  /** Additional figures: CPU time and alternative implementations. */
  also: Record<string, number>;
};

/** A benchmark with its reference. */
export type Benchmark = {
  name: string;
  /** What is measured against which reference, in one sentence. */
  what: string;
  measure(bench: BenchContext): Promise<ResultLine[]>;
};

/** Returns whether a line meets its goal, or null without a goal. A line with errors never meets its goal. */
export function isMet({ goal, ratio, wrong }: ResultLine): boolean | null {
  if (wrong.length > 0) return false;
  if (goal === null || ratio === null) return null;
  return 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast;
}
