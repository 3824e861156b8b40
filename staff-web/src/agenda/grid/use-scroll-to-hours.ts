import { type RefObject, useEffect, useEffectEvent } from 'react';
import { wallNow } from '../../municipality-time/wall-clock.ts';
import type { Geometry } from './geometry.ts';

const ABOVE_NOW_MINUTES = 45;

/** Scrolls a new grid to the current time if it shows today, otherwise to its first hour. */
export function useScrollToHours(scroller: RefObject<HTMLElement | null>, geometry: Geometry, zone: string): void {
  const scroll = useEffectEvent(() => {
    const { columns, hours, minutePx } = geometry;
    const now = wallNow(Date.now(), zone);
    const isToday = columns.some(({ date }) => date === now.date);
    const minute = isToday ? now.minute - ABOVE_NOW_MINUTES : hours.from;
    scroller.current?.scrollTo({ top: Math.max(0, (minute - hours.from) * minutePx) });
  });
  useEffect(() => scroll(), []);
}
