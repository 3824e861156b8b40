import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isFocusLost, whenFocusIsLost } from '../../../components/focus.ts';
import type { GridItem } from '../grid-items.ts';
import { findTabStop } from './roving-tabindex.ts';

/** Keeps the single tab stop of the grid (roving tabindex) and moves the focus. */
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

  // If the focused item was moved or cancelled, keyboard users continue at its replacement and not at the start of the
  // page.
  useEffect(() => {
    if (last === null || stop === null || stop === last.key) return;
    // Behind a dialog the grid leaves the focus alone: the dialog is about to take it.
    if (isFocusLost() && document.querySelector('[aria-modal="true"]') === null) focusItem(stop);
  }, [last, stop, focusItem]);

  const latest = useRef(stop);
  useEffect(() => {
    latest.current = stop;
  });
  const restoreFocus = useCallback(
    () =>
      whenFocusIsLost(() => {
        if (latest.current !== null) focusItem(latest.current);
      }),
    [focusItem],
  );

  return { stop, setLast, focusItem, restoreFocus };
}
