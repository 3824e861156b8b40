import { type Drag, followPointer, type Point } from './pointer-drag.ts';
import type { Found, Geometry } from '../geometry.ts';
import { spanBetween } from '../selection/selection.ts';
import type { Selections } from '../selection/use-selection.ts';

type Surroundings = { grid: HTMLElement; frame: HTMLElement; geometry: Geometry; selections: Selections };

/** Marks time out from where the pointer was pressed; null: there it cannot be. */
export function stretch(
  { grid, frame, geometry, selections }: Surroundings,
  found: Found,
  pressed: Point,
): Drag | null {
  if (!selections.start(found, 'pointer')) return null;
  const { hours, minutePx, items } = geometry;
  const minuteUnder = ({ y }: Point) => hours.from + (y - grid.getBoundingClientRect().top) / minutePx;
  const start = minuteUnder(pressed);
  const edges = items[found.x]!.flatMap(({ kind, from, to }) => (kind === 'gap' ? [] : [from, to]));
  const followed = followPointer(frame, pressed, (pointer) =>
    selections.to(spanBetween(start, minuteUnder(pointer), edges, hours)),
  );
  return {
    to: followed.to,
    drop() {
      followed.end();
      selections.drop();
    },
    cancel() {
      followed.end();
      selections.cancel();
    },
  };
}
