import { type PointerDrag, trackPointer, type Point } from './pointer-drag.ts';
import type { FoundItem, Geometry } from '../geometry.ts';
import { minuteAtOffset } from '../move/move-target.ts';
import type { BookingMoveActions } from '../move/use-booking-move.ts';

type DragContext = { grid: HTMLElement; frame: HTMLElement; geometry: Geometry; moves: BookingMoveActions };

/** Starts dragging a booking. Returns null if the booking cannot be moved. */
export function startBookingDrag(
  { grid, frame, geometry, moves }: DragContext,
  found: FoundItem,
  grabbed: Point,
): PointerDrag | null {
  if (!moves.start(found, 'pointer')) return null;
  const { item } = found;
  const { hours, minutePx, columns } = geometry;
  const grabOffset = grabbed.y - grid.getBoundingClientRect().top - (item.from - hours.from) * minutePx;
  const card = grid.querySelector(`[data-item="${CSS.escape(item.key)}"]`);
  card?.setAttribute('data-lifted', '');
  const tracker = trackPointer(frame, grabbed, ({ x, y }) => {
    const { top } = grid.getBoundingClientRect();
    const boxes = [...grid.querySelectorAll('[data-column]')].map((column) => column.getBoundingClientRect());
    const under = boxes.findIndex(({ right }) => x < right);
    const column = under < 0 ? columns.length - 1 : under;
    moves.to({ column, minute: minuteAtOffset(y - grabOffset - top, minutePx, hours, item.to - item.from) });
  });

  function end() {
    tracker.end();
    card?.removeAttribute('data-lifted');
  }

  return {
    to: tracker.to,
    drop() {
      if (!moves.drop()) moves.cancel();
      end();
    },
    cancel() {
      moves.cancel();
      end();
    },
  };
}
