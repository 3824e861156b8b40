import { type DayColumn, isActiveBooking } from '../../agenda-layout/day-columns.ts';
import type { GridItem } from './grid-items.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** What lies where on a grid: its columns with their items, the hours from top to bottom, and how high a minute is. */
export type Geometry = {
  columns: readonly DayColumn[];
  items: readonly (readonly GridItem[])[];
  hours: MinuteRange;
  minutePx: number;
};

/** An item of the grid and the column it lies in. */
export type FoundItem = { item: GridItem; column: DayColumn; x: number };

/** Finds an item by its key. */
export function findItem({ columns, items }: Geometry, key: string | undefined): FoundItem | null {
  if (key === undefined) return null;
  for (const [x, column] of columns.entries()) {
    const item = key.startsWith(`${column.key}#`) ? items[x]!.find((one) => one.key === key) : undefined;
    if (item) return { item, column, x };
  }
  return null;
}

/** Whether a booking can be put elsewhere: it is still to come, and at this place. */
export function canMove({ item }: FoundItem): boolean {
  return item.kind === 'booking' && isActiveBooking(item.booking) && item.booking.elsewhere === null;
}

/** The key of the grid item that something on the page belongs to. */
export function getItemKey(target: EventTarget | null): string | undefined {
  return (target as Element | null)?.closest<HTMLElement>('[data-item]')?.dataset['item'];
}
