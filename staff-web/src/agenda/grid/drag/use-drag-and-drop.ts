import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { startBookingDrag } from './drag-booking.ts';
import type { PointerDrag } from './pointer-drag.ts';
import { canMove, findItem, type Geometry, getItemKey } from '../geometry.ts';
import { startSelectionDrag } from './drag-selection.ts';
import type { BookingMoveActions } from '../move/use-booking-move.ts';
import type { SelectionActions } from '../selection/use-selection.ts';

const MOUSE_SLOP_PX = 5;
const TOUCH_SLOP_PX = 10;
const LONG_PRESS_MS = 350;

type Press = { key: string; x: number; y: number; id: number; touch: boolean };

/**
 * Moves bookings and selects free time by drag and drop: immediately with a mouse, after a long press by touch, because
 * a short touch scrolls.
 */
export function useDragAndDrop(parts: {
  body: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  geometry: Geometry;
  moves: BookingMoveActions;
  selections: SelectionActions;
}): void {
  const { body, scroller, geometry, moves, selections } = parts;
  // The effect runs once, so that a live update of the agenda does not cancel a drag. The ref gives it current values.
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
    let drag: PointerDrag | null = null;

    function down(event: PointerEvent) {
      const { geometry, selections } = latest.current;
      const found = findItem(geometry, getItemKey(event.target));
      if (event.button !== 0 || !event.isPrimary || !found) return;
      if (!canMove(found) && !selections.canStart(found)) return;
      const touch = event.pointerType !== 'mouse';
      press = { key: found.item.key, x: event.clientX, y: event.clientY, id: event.pointerId, touch };
      if (touch) longPress = setTimeout(() => startDrag(), LONG_PRESS_MS);
    }

    function startDrag() {
      if (press === null) return null;
      const { geometry, moves, selections } = latest.current;
      const found = findItem(geometry, press.key);
      if (found === null) return null;
      const context = { grid: grid!, frame: frame!, geometry };
      drag =
        found.item.kind === 'gap'
          ? startSelectionDrag({ ...context, selections }, found, press)
          : startBookingDrag({ ...context, moves }, found, press);
      if (drag !== null && press.touch) navigator.vibrate?.(15);
      return drag;
    }

    function move(event: PointerEvent) {
      if (press === null || event.pointerId !== press.id) return;
      if (drag !== null) return drag.to(event.clientX, event.clientY);
      const distance = Math.hypot(event.clientX - press.x, event.clientY - press.y);
      if (press.touch && distance > TOUCH_SLOP_PX) return reset();
      if (!press.touch && distance > MOUSE_SLOP_PX) startDrag()?.to(event.clientX, event.clientY);
    }

    function up(event: PointerEvent) {
      if (press === null || event.pointerId !== press.id) return;
      if (drag !== null) {
        grid!.addEventListener('click', suppressEvent, { capture: true, once: true });
        setTimeout(() => grid!.removeEventListener('click', suppressEvent, { capture: true }));
        drag.drop();
      }
      reset();
    }

    function cancel() {
      drag?.cancel();
      reset();
    }

    function reset() {
      clearTimeout(longPress);
      drag = null;
      press = null;
    }

    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drag !== null) cancel();
    };
    // A touch drag must not scroll the page. Only a non-passive listener can prevent that.
    const preventScroll = (event: TouchEvent) => {
      if (drag !== null && event.cancelable) event.preventDefault();
    };
    const preventContextMenu = (event: Event) => {
      if (press?.touch) event.preventDefault();
    };

    const listeners = new AbortController();
    const { signal } = listeners;
    grid.addEventListener('pointerdown', down, { signal });
    grid.addEventListener('touchmove', preventScroll, { passive: false, signal });
    grid.addEventListener('contextmenu', preventContextMenu, { signal });
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

function suppressEvent(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
