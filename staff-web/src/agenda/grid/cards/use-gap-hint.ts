import { type RefObject, useEffect, useRef } from 'react';
import { timeText } from '../../../municipality-time/wall-clock.ts';
import { getColumnPositions } from '../column-positions.ts';
import { findItem, type Geometry, getItemKey } from '../geometry.ts';
import { minuteAtOffset } from '../move/move-target.ts';

/**
 * Shows the start time that a click on free time would select. Updates the DOM directly, because pointermove events are
 * too frequent for a render each.
 */
export function useGapHint(body: RefObject<HTMLElement | null>, geometry: Geometry): RefObject<HTMLDivElement | null> {
  const hint = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const grid = body.current;
    const box = hint.current;
    if (!grid || !box) return undefined;
    const follow = (event: PointerEvent) => {
      const found =
        event.pointerType === 'mouse' && event.buttons === 0 ? findItem(geometry, getItemKey(event.target)) : null;
      if (found?.item.kind !== 'gap') {
        box.style.display = 'none';
        return;
      }
      const { from, to } = found.item;
      const { hours, minutePx } = geometry;
      const pointed = minuteAtOffset(event.clientY - grid.getBoundingClientRect().top, minutePx, hours);
      const minute = Math.min(Math.max(pointed, from), to - 5);
      box.textContent = `+ ${timeText(minute)}`;
      box.style.display = 'flex';
      box.style.top = `${(minute - hours.from) * minutePx}px`;
      box.style.setProperty('--start', String(getColumnPositions(geometry.columns)[found.x]!.start));
    };
    const hide = () => {
      box.style.display = 'none';
    };
    grid.addEventListener('pointermove', follow);
    grid.addEventListener('pointerleave', hide);
    return () => {
      grid.removeEventListener('pointermove', follow);
      grid.removeEventListener('pointerleave', hide);
    };
  }, [body, geometry]);
  return hint;
}
