/** A measured figure: one value per round. */
export interface Row {
  name: string;
  ours: readonly number[];
  unit: string;
  reference?: readonly number[];
  /** The most that the median may be. */
  goal?: number;
}

/** Prints each figure as median, smallest and largest, with the reference and the goal. */
export function printTable(rows: readonly Row[]): void {
  const lines = rows.map(({ name, ours, unit, reference, goal }) => {
    const sorted = sort(ours);
    const median = getMedian(ours);
    const range = `${Math.round(sorted[0] ?? 0)} to ${Math.round(sorted.at(-1) ?? 0)}`;
    const other = reference === undefined ? '' : Math.round(getMedian(reference));
    const verdict = goal === undefined ? '' : median <= goal ? 'met' : '**missed**';
    return `| ${[name, Math.round(median), range, other, unit, goal ?? '', verdict].join(' | ')} |`;
  });
  const head = ['| what | median | range | reference | | goal | |', '|---|---|---|---|---|---|---|'];
  process.stdout.write(`${[...head, ...lines].join('\n')}\n`);
}

function getMedian(values: readonly number[]): number {
  return sort(values)[Math.floor(values.length / 2)] ?? 0;
}

function sort(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}
