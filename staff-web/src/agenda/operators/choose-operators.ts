import type { AgendaDayFragment } from '../../gql/graphql.ts';

/** Returns the days with only the columns of some operators. Without a known operator, all columns remain. */
export function chooseOperators(
  days: readonly AgendaDayFragment[],
  operatorIds: readonly string[],
): readonly AgendaDayFragment[] {
  const chosen = new Set(operatorIds);
  const isKnown = days.some(({ columns }) => columns.some(({ operator }) => chosen.has(operator.id)));
  if (!isKnown) return days;
  return days.map((day) => ({ ...day, columns: day.columns.filter(({ operator }) => chosen.has(operator.id)) }));
}
