import { useMemo } from 'react';
import type { FoundItem, Geometry } from '../geometry.ts';
import type { GridActions } from '../grid-actions.ts';
import type { Selection, SelectionStore } from './selection.ts';
import type { MinuteRange } from '../../../agenda-layout/minute-range.ts';

/** Handlers that select time on the grid, for keyboard and pointer. */
export type SelectionActions = {
  /** Returns whether a selection can start at an item. */
  canStart(found: FoundItem): boolean;
  /** Starts with the range of an item. Returns false if it cannot be selected. */
  start(found: FoundItem, by: Selection['by']): boolean;
  to(span: MinuteRange): void;
  drop(): void;
  cancel(): void;
};

/** Returns the selection handlers of one grid. */
export function useSelection(parts: {
  store: SelectionStore;
  geometry: Geometry;
  actions: GridActions;
  onDone(): void;
}): SelectionActions {
  const { store, geometry, actions, onDone } = parts;
  return useMemo(() => {
    const canStart = ({ item, column }: FoundItem) => item.kind === 'gap' && actions.canBlock(column);
    return {
      canStart,
      start(found, by) {
        if (!canStart(found)) return false;
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
        if (column) actions.block(column, { from: selection.from, to: selection.to }, onDone);
      },
      cancel: () => store.set(null),
    };
  }, [store, geometry, actions, onDone]);
}
