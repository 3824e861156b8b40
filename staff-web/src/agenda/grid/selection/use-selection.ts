import { useMemo } from 'react';
import type { Found, Geometry } from '../geometry.ts';
import type { GridActs } from '../grid-actions.ts';
import type { Selection, SelectionStore } from './selection.ts';
import type { Span } from '../../../agenda-layout/minute-range.ts';

/** How time is marked out on the grid, and what is asked about it in the end; the same for keys and pointers. */
export type Selections = {
  /** Whether time can be marked out from there. */
  can(found: Found): boolean;
  /** Begins with the time of that item; false: it cannot be. */
  start(found: Found, by: Selection['by']): boolean;
  to(span: Span): void;
  drop(): void;
  cancel(): void;
};

/** The marking out of time on one grid. */
export function useSelections(parts: {
  store: SelectionStore;
  geometry: Geometry;
  acts: GridActs;
  done(): void;
}): Selections {
  const { store, geometry, acts, done } = parts;
  return useMemo(() => {
    const can = ({ item, column }: Found) => item.kind === 'gap' && acts.mayBlock(column);
    return {
      can,
      start(found, by) {
        if (!can(found)) return false;
        const { from, to } = found.item;
        store.set({ column: found.x, from, to, by });
        return true;
      },
      to({ from, to }) {
        const selection = store.get();
        if (selection === null || (selection.from === from && selection.to === to)) return;
        store.set({ ...selection, from, to });
      },
      drop() {
        const selection = store.get();
        store.set(null);
        const column = selection && geometry.columns[selection.column];
        if (column) acts.block(column, { from: selection.from, to: selection.to }, done);
      },
      cancel: () => store.set(null),
    };
  }, [store, geometry, acts, done]);
}
