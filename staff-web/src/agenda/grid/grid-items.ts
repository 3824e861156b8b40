import type { GridColumn, PlacedBooking } from '../../agenda-layout/agenda-columns.ts';
import type { Span } from '../../agenda-layout/minute-range.ts';

/** Something of a column that can be reached and acted on; its key is its own in the whole grid. */
export type GridItem = Span & { key: string } & (
    | { kind: 'booking'; booking: PlacedBooking }
    | { kind: 'blocked'; reason: string }
    | { kind: 'gap'; gap: GridColumn['gaps'][number] }
  );

/** All that a column holds, in the order of the day. */
export function itemsOf({ key, bookings, blocked, gaps }: GridColumn): GridItem[] {
  const items: GridItem[] = [
    ...bookings.map((booking) => ({
      ...spanOf(booking),
      key: `${key}#${booking.id}`,
      kind: 'booking' as const,
      booking,
    })),
    ...blocked.map((slot) => ({
      ...spanOf(slot),
      key: `${key}#blocked-${slot.id}`,
      kind: 'blocked' as const,
      reason: slot.reason,
    })),
    ...gaps.map((gap) => ({ ...spanOf(gap), key: `${key}#free-${gap.from}`, kind: 'gap' as const, gap })),
  ];
  return items.toSorted((a, b) => a.from - b.from || RANK[a.kind] - RANK[b.kind] || laneOf(a) - laneOf(b));
}

const RANK = { blocked: 0, booking: 1, gap: 2 };

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

function laneOf(item: GridItem): number {
  return item.kind === 'booking' ? item.booking.lane : 0;
}
