import type { ComplexityEstimator } from 'graphql-query-complexity';

/** Cost of a returned object besides its fields. */
export const OBJECT_COST = 1;
/** Assumed entries of a list without a known size. */
const DEFAULT_LIST_SIZE = 10;
const DAY_MS = 86_400_000;

/**
 * Returns the complexity of a list field: its size times the cost of one entry, plus the cost of computing the list.
 * Size 1 is for a list whose size depends on the arguments of its parent field, which multiplies by it.
 */
export function listComplexity(size = DEFAULT_LIST_SIZE, ownCost = 0): ComplexityEstimator {
  return ({ childComplexity }) => ownCost + size * (OBJECT_COST + childComplexity);
}

/** Returns the complexity of a page: the argument `first` times the cost of one entry. Its `nodes` have size 1. */
export function pageComplexity(maxPageSize: number): ComplexityEstimator {
  return ({ args, childComplexity }) => {
    const first: unknown = args['first'];
    const size = typeof first === 'number' && first >= 0 && first <= maxPageSize ? first : maxPageSize;
    return OBJECT_COST + size * childComplexity;
  };
}

/** Returns the days of a date range. An invalid range counts as the longest one; the resolver rejects it. */
export function countDays({ from, to }: { from: string; to: string }, maxDays: number): number {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days >= 1 && days <= maxDays ? days : maxDays;
}
