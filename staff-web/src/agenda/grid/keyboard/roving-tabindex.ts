import type { MinuteRange } from '../../../agenda-layout/minute-range.ts';

type Item = MinuteRange & { key: string };

/**
 * Returns the key of the item to focus after an arrow key: the next one in the column, or the one at the same time in
 * the next column with items. Returns null if there is none.
 */
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

/** Returns the key of the grid's tab stop: the last focused item, the one that replaced it, or the first one. */
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
  const containing = items.find(({ from, to }) => from <= minute && minute < to);
  return containing ?? items.toSorted((a, b) => Math.abs(a.from - minute) - Math.abs(b.from - minute))[0]!;
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
