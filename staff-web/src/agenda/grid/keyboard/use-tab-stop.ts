import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { GridItem } from '../grid-items.ts';
import { findTabStop } from './roving-tabindex.ts';

/** Keeps the one stop that the grid has for the Tab key: the item last used, or what took its place. */
export function useTabStop(body: RefObject<HTMLElement | null>, items: readonly (readonly GridItem[])[]) {
  const [last, setLast] = useState<{ key: string; from: number } | null>(null);
  const stop = findTabStop(items, last);

  const focusItem = useCallback(
    (key: string) => {
      const found = body.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`);
      found?.focus();
    },
    [body],
  );

  // What had the focus was moved or cancelled: whoever works by keys goes on beside it rather than at the page's start.
  useEffect(() => {
    if (last === null || stop === null || stop === last.key) return;
    if (document.activeElement === document.body) focusItem(stop);
  }, [last, stop, focusItem]);

  const latest = useRef(stop);
  useEffect(() => {
    latest.current = stop;
  });
  const restoreFocus = useCallback(() => {
    requestAnimationFrame(() => {
      if (latest.current !== null && document.activeElement === document.body) focusItem(latest.current);
    });
  }, [focusItem]);

  return { stop, setLast, focusItem, restoreFocus };
}
