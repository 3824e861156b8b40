/** Horizontal position of a column, in units of a column with one counter. */
export type ColumnPosition = { start: number; span: number };

const SPAN_PER_EXTRA_COUNTER = 0.65;
const MAX_SPAN = 3;

/** Returns the positions of the columns: an operator with several counters has a wider column. */
export function getColumnPositions(columns: readonly { capacity: number }[]): ColumnPosition[] {
  let start = 0;
  return columns.map(({ capacity }) => {
    const span = Math.min(MAX_SPAN, 1 + (capacity - 1) * SPAN_PER_EXTRA_COUNTER);
    const position = { start, span };
    start += span;
    return position;
  });
}

/** Returns the total width of the columns, in units. */
export function getTotalSpan(columns: readonly { capacity: number }[]): number {
  return getColumnPositions(columns).reduce((sum, { span }) => sum + span, 0);
}

/** Returns a column's position as CSS custom properties. */
export function toColumnStyle(columns: readonly { capacity: number }[], index: number): object {
  const { start, span } = getColumnPositions(columns)[index]!;
  return { '--start': start, '--span': span };
}
