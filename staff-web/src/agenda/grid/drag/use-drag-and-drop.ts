import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { carry } from './drag-booking.ts';
import type { Drag } from './pointer-drag.ts';
import { canMove, findItem, type Geometry, itemKeyOf } from '../geometry.ts';
import { stretch } from './drag-selection.ts';
import type { Moves } from '../move/use-booking-move.ts';
import type { Selections } from '../selection/use-selection.ts';

const MOUSE_SLOP_PX = 5;
const TOUCH_SLOP_PX = 10;
const LONG_PRESS_MS = 350;

type Press = { key: string; x: number; y: number; id: number; touch: boolean };

/**
 * Bookings are moved and free time is marked out by dragging: at once with a mouse, after a long press with a finger,
 * which otherwise scrolls.
 */
export function useDrags(parts: {
  body: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  geometry: Geometry;
  moves: Moves;
  selections: Selections;
}): void {
  const { body, scroller, geometry, moves, selections } = parts;
  // What is dragged stays in the hand when somebody else's booking changes the agenda under it.
  const latest = useRef({ geometry, moves, selections });
  useLayoutEffect(() => {
    latest.current = { geometry, moves, selections };
  }, [geometry, moves, selections]);
  useEffect(() => {
    const grid = body.current;
    const frame = scroller.current;
    if (!grid || !frame) return undefined;
    let press: Press | null = null;
    let longPress: ReturnType<typeof setTimeout> | undefined;
    let carried: Drag | null = null;

    function down(event: PointerEvent) {
      const { geometry, selections } = latest.current;
      const found = findItem(geometry, itemKeyOf(event.target));
      if (event.button !== 0 || !event.isPrimary || !found) return;
      if (!canMove(found) && !selections.can(found)) return;
      const touch = event.pointerType !== 'mouse';
      press = { key: found.item.key, x: event.clientX, y: event.clientY, id: event.pointerId, touch };
      if (touch) longPress = setTimeout(() => lift(), LONG_PRESS_MS);
    }

    function lift() {
      if (press === null) return null;
      const { geometry, moves, selections } = latest.current;
      const found = findItem(geometry, press.key);
      if (found === null) return null;
      const around = { grid: grid!, frame: frame!, geometry };
      carried =
        found.item.kind === 'gap'
          ? stretch({ ...around, selections }, found, press)
          : carry({ ...around, moves }, found, press);
      if (carried !== null && press.touch) navigator.vibrate?.(15);
      return carried;
    }

    function move(event: PointerEvent) {
      if (press === null || event.pointerId !== press.id) return;
      if (carried !== null) return carried.to(event.clientX, event.clientY);
      const way = Math.hypot(event.clientX - press.x, event.clientY - press.y);
      if (press.touch && way > TOUCH_SLOP_PX) return letGo();
      if (!press.touch && way > MOUSE_SLOP_PX) lift()?.to(event.clientX, event.clientY);
    }

    function up(event: PointerEvent) {
      if (press === null || event.pointerId !== press.id) return;
      if (carried !== null) {
        grid!.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => grid!.removeEventListener('click', swallow, { capture: true }));
        carried.drop();
      }
      letGo();
    }

    function cancel() {
      carried?.cancel();
      letGo();
    }

    function letGo() {
      clearTimeout(longPress);
      carried = null;
      press = null;
    }

    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && carried !== null) cancel();
    };
    // A finger that carries a booking does not scroll the page as well; only a listener that may prevent it can.
    const hold = (event: TouchEvent) => {
      if (carried !== null && event.cancelable) event.preventDefault();
    };
    const noMenu = (event: Event) => {
      if (press?.touch) event.preventDefault();
    };

    const listeners = new AbortController();
    const { signal } = listeners;
    grid.addEventListener('pointerdown', down, { signal });
    grid.addEventListener('touchmove', hold, { passive: false, signal });
    grid.addEventListener('contextmenu', noMenu, { signal });
    document.addEventListener('pointermove', move, { signal });
    document.addEventListener('pointerup', up, { signal });
    document.addEventListener('pointercancel', cancel, { signal });
    document.addEventListener('keydown', escape, { signal });
    return () => {
      listeners.abort();
      cancel();
    };
  }, [body, scroller]);
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
