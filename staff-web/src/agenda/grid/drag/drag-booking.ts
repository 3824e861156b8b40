import { type Drag, followPointer, type Point } from './pointer-drag.ts';
import type { Found, Geometry } from '../geometry.ts';
import { minuteAt } from '../move/move-target.ts';
import type { Moves } from '../move/use-booking-move.ts';

type Surroundings = { grid: HTMLElement; frame: HTMLElement; geometry: Geometry; moves: Moves };

/** Carries a booking with the pointer; null: it cannot be moved. */
export function carry({ grid, frame, geometry, moves }: Surroundings, found: Found, grabbed: Point): Drag | null {
  if (!moves.start(found, 'pointer')) return null;
  const { item } = found;
  const { hours, minutePx, columns } = geometry;
  const grip = grabbed.y - grid.getBoundingClientRect().top - (item.from - hours.from) * minutePx;
  const card = grid.querySelector(`[data-item="${CSS.escape(item.key)}"]`);
  card?.setAttribute('data-lifted', '');
  const followed = followPointer(frame, grabbed, ({ x, y }) => {
    const { top } = grid.getBoundingClientRect();
    const boxes = [...grid.querySelectorAll('[data-column]')].map((column) => column.getBoundingClientRect());
    const under = boxes.findIndex(({ right }) => x < right);
    const column = under < 0 ? columns.length - 1 : under;
    moves.to({ column, minute: minuteAt(y - grip - top, minutePx, hours, item.to - item.from) });
  });

  function end() {
    followed.end();
    card?.removeAttribute('data-lifted');
  }

  return {
    to: followed.to,
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
