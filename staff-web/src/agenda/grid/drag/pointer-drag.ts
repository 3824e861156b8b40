const EDGE_PX = 48;
const MAX_SCROLL_PX = 14;

/** Handlers of one drag over the grid. */
export type PointerDrag = { to(x: number, y: number): void; drop(): void; cancel(): void };

/** A position in the viewport, in CSS pixels. */
export type Point = { x: number; y: number };

/** Tracks a pointer and scrolls the grid near its edges. Calls `at` with each position, also while scrolling. */
export function trackPointer(
  frame: HTMLElement,
  start: Point,
  at: (pointer: Point) => void,
): { to(x: number, y: number): void; end(): void } {
  let pointer = start;
  let frameId = requestAnimationFrame(scroll);

  function scroll() {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const x = speed(pointer.x, left + EDGE_PX, right);
    const y = speed(pointer.y, top + EDGE_PX, bottom);
    if (x !== 0 || y !== 0) {
      frame.scrollBy(x, y);
      at(pointer);
    }
    frameId = requestAnimationFrame(scroll);
  }

  return {
    to(x, y) {
      pointer = { x, y };
      at(pointer);
    },
    end: () => cancelAnimationFrame(frameId),
  };
}

function speed(at: number, from: number, to: number): number {
  if (at < from + EDGE_PX) return -Math.min(MAX_SCROLL_PX, (from + EDGE_PX - at) / 4);
  if (at > to - EDGE_PX) return Math.min(MAX_SCROLL_PX, (at - to + EDGE_PX) / 4);
  return 0;
}
