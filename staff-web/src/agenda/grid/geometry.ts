import { type DayColumn, isActiveBooking } from '../../agenda-layout/day-columns.ts';
import type { GridItem } from './grid-items.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** Positions on the grid: its columns and items, the visible hours and the height of a minute in pixels. */
export type Geometry = {
  columns: readonly DayColumn[];
  items: readonly (readonly GridItem[])[];
  hours: MinuteRange;
  minutePx: number;
};

/** An item of the grid with its column and column index. */
export type FoundItem = { item: GridItem; column: DayColumn; x: number };

/** Finds an item by its key. Returns null for unknown keys. */
export function findItem({ columns, items }: Geometry, key: string | undefined): FoundItem | null {
  if (key === undefined) return null;
  for (const [x, column] of columns.entries()) {
    const item = key.startsWith(`${column.key}#`) ? items[x]!.find((one) => one.key === key) : undefined;
    if (item) return { item, column, x };
  }
  return null;
}

/** Returns whether a booking can be moved: it must be active and at this place. */
export function canMove({ item }: FoundItem): boolean {
  return item.kind === 'booking' && isActiveBooking(item.booking) && item.booking.elsewhere === null;
}

/** Returns the key of the grid item that contains an event target. */
export function getItemKey(target: EventTarget | null): string | undefined {
  return (target as Element | null)?.closest<HTMLElement>('[data-item]')?.dataset['item'];
}
