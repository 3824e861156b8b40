import type { ComplexityEstimator } from 'graphql-query-complexity';
import { countDays, OBJECT_COST } from '../../graphql/list-complexity.ts';
import { MAX_DAYS } from './availability.ts';
import type { AvailabilityInput } from './availability.types.ts';

/** Assumed operators of a service if the query names none. Real offices have fewer. */
const ASSUMED_OPERATORS = 10;

/** Complexity of an availability query: one unit for each computed operator day, plus the returned days. */
export const availabilityComplexity: ComplexityEstimator = ({ args, childComplexity }) => {
  const { input } = args as { input: AvailabilityInput };
  const operators = input.operatorId ? 1 : ASSUMED_OPERATORS;
  return OBJECT_COST + countDays(input, MAX_DAYS) * (operators + childComplexity);
};
