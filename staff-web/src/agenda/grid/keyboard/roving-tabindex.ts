import type { MinuteRange } from '../../../agenda-layout/minute-range.ts';

type Item = MinuteRange & { key: string };

/** Where an arrow key leads from an item: along the column, or to what goes on at that time in the next one. */
export function findNeighbor(columns: readonly (readonly Item[])[], current: string, key: string): string | null {
  const x = columns.findIndex((items) => items.some((item) => item.key === current));
  if (x < 0) return null;
  const items = columns[x]!;
  const y = items.findIndex((item) => item.key === current);
  switch (key) {
    case 'ArrowDown':
      return items[y + 1]?.key ?? null;
    case 'ArrowUp':
      return items[y - 1]?.key ?? null;
    case 'Home':
      return items[0]!.key;
    case 'End':
      return items.at(-1)!.key;
    case 'ArrowRight':
      return findAtSameTime(columns.slice(x + 1), items[y]!);
    case 'ArrowLeft':
      return findAtSameTime(columns.slice(0, x).toReversed(), items[y]!);
    default:
      return null;
  }
}

/** Which item the Tab key leads to: the one that was last used, or what took its place, or else the first. */
export function findTabStop(columns: readonly (readonly Item[])[], last: { key: string; from: number } | null) {
  if (last !== null) {
    if (columns.some((items) => items.some(({ key }) => key === last.key))) return last.key;
    const elsewhere = columns.flat().find(({ key }) => getItemName(key) === getItemName(last.key) && !isGap(key));
    if (elsewhere) return elsewhere.key;
    const column = columns.find((items) => items[0] && getColumnKey(items[0].key) === getColumnKey(last.key));
    if (column) return findNearest(column, last.from).key;
  }
  return columns.find((items) => items.length > 0)?.[0]?.key ?? null;
}

function findAtSameTime(columns: readonly (readonly Item[])[], { from }: Item): string | null {
  const items = columns.find((column) => column.length > 0);
  return items ? findNearest(items, from).key : null;
}

function findNearest(items: readonly Item[], minute: number): Item {
  const during = items.find(({ from, to }) => from <= minute && minute < to);
  return during ?? items.toSorted((a, b) => Math.abs(a.from - minute) - Math.abs(b.from - minute))[0]!;
}

function getColumnKey(key: string): string {
  return key.slice(0, key.indexOf('#'));
}

function getItemName(key: string): string {
  return key.slice(key.indexOf('#') + 1);
}

function isGap(key: string): boolean {
  return getItemName(key).startsWith('free-');
}
