import type { DayColumn, PlacedBooking } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** A focusable item of a column. The key is unique in the grid. */
export type GridItem = MinuteRange & { key: string } & (
    | { kind: 'booking'; booking: PlacedBooking }
    | { kind: 'blocked'; slotId: string; reason: string }
    | { kind: 'gap'; gap: DayColumn['gaps'][number] }
  );

/** Returns the items of a column, ordered by start time. */
export function listGridItems({ key, bookings, blocked, gaps }: DayColumn): GridItem[] {
  const items: GridItem[] = [
    ...bookings.map((booking) => ({
      ...toRange(booking),
      key: `${key}#${booking.id}`,
      kind: 'booking' as const,
      booking,
    })),
    ...blocked.map((slot) => ({
      ...toRange(slot),
      key: `${key}#blocked-${slot.id}`,
      kind: 'blocked' as const,
      slotId: slot.id,
      reason: slot.reason,
    })),
    ...gaps.map((gap) => ({ ...toRange(gap), key: `${key}#free-${gap.from}`, kind: 'gap' as const, gap })),
  ];
  return items.toSorted((a, b) => a.from - b.from || RANK[a.kind] - RANK[b.kind] || getLane(a) - getLane(b));
}

const RANK = { blocked: 0, booking: 1, gap: 2 };

function toRange({ from, to }: MinuteRange): MinuteRange {
  return { from, to };
}

function getLane(item: GridItem): number {
  return item.kind === 'booking' ? item.booking.lane : 0;
}
