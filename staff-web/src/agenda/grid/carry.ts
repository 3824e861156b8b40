import type { Found, Geometry } from './geometry.ts';
import { minuteAt } from './move-target.ts';
import type { Moves } from './use-moves.ts';

const EDGE_PX = 48;
const FASTEST_PX = 14;

type Surroundings = { grid: HTMLElement; frame: HTMLElement; geometry: Geometry; moves: Moves };

/** Carries a booking with the pointer, and scrolls the grid when it comes near an edge. */
export function carry(
  { grid, frame, geometry, moves }: Surroundings,
  { item }: Found,
  grabbed: { x: number; y: number },
): { to(x: number, y: number): void; end(): void } {
  const { hours, minutePx, columns } = geometry;
  const grip = grabbed.y - grid.getBoundingClientRect().top - (item.from - hours.from) * minutePx;
  const card = grid.querySelector(`[data-item="${CSS.escape(item.key)}"]`);
  card?.setAttribute('data-lifted', '');
  let pointer = grabbed;
  let frameId = requestAnimationFrame(scroll);

  function point() {
    const { top } = grid.getBoundingClientRect();
    const boxes = [...grid.querySelectorAll('[data-column]')].map((column) => column.getBoundingClientRect());
    const under = boxes.findIndex(({ right }) => pointer.x < right);
    const column = under < 0 ? columns.length - 1 : under;
    const minute = minuteAt(pointer.y - grip - top, minutePx, hours, item.to - item.from);
    moves.to({ column, minute });
  }

  function scroll() {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const x = speed(pointer.x, left + EDGE_PX, right);
    const y = speed(pointer.y, top + EDGE_PX, bottom);
    if (x !== 0 || y !== 0) {
      frame.scrollBy(x, y);
      point();
    }
    frameId = requestAnimationFrame(scroll);
  }

  return {
    to(x, y) {
      pointer = { x, y };
      point();
    },
    end() {
      cancelAnimationFrame(frameId);
      card?.removeAttribute('data-lifted');
    },
  };
}

function speed(at: number, from: number, to: number): number {
  if (at < from + EDGE_PX) return -Math.min(FASTEST_PX, (from + EDGE_PX - at) / 4);
  if (at > to - EDGE_PX) return Math.min(FASTEST_PX, (at - to + EDGE_PX) / 4);
  return 0;
}
