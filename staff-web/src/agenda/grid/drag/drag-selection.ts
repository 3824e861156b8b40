import { type PointerDrag, trackPointer, type Point } from './pointer-drag.ts';
import type { FoundItem, Geometry } from '../geometry.ts';
import { selectRange } from '../selection/selection.ts';
import type { SelectionActions } from '../selection/use-selection.ts';

type DragContext = { grid: HTMLElement; frame: HTMLElement; geometry: Geometry; selections: SelectionActions };

/** Starts selecting time from the pressed position. Returns null if that time cannot be blocked. */
export function startSelectionDrag(
  { grid, frame, geometry, selections }: DragContext,
  found: FoundItem,
  pressed: Point,
): PointerDrag | null {
  if (!selections.start(found, 'pointer')) return null;
  const { hours, minutePx, items } = geometry;
  const minuteUnderPointer = ({ y }: Point) => hours.from + (y - grid.getBoundingClientRect().top) / minutePx;
  const start = minuteUnderPointer(pressed);
  const edges = items[found.x]!.flatMap(({ kind, from, to }) => (kind === 'gap' ? [] : [from, to]));
  const tracker = trackPointer(frame, pressed, (pointer) =>
    selections.to(selectRange(start, minuteUnderPointer(pointer), edges, hours)),
  );
  return {
    to: tracker.to,
    drop() {
      tracker.end();
      selections.drop();
    },
    cancel() {
      tracker.end();
      selections.cancel();
    },
  };
}
