import { useSyncExternalStore } from 'react';
import type { PlacedBooking } from './grid-columns.ts';
import type { MoveTarget } from './move-target.ts';
import type { Verdict } from './verdict.ts';

/** A booking that is being moved about the grid, and what there is where it would go. */
export type Moving = {
  booking: PlacedBooking & { columnKey: string };
  by: 'keys' | 'pointer';
  target: MoveTarget;
  verdict: Verdict;
};

/** Where the grid keeps what is being moved: beside it, so that only the moved booking is drawn again. */
export type MovingStore = {
  get(): Moving | null;
  set(moving: Moving | null): void;
  subscribe(listener: () => void): () => void;
};

/** A grid's own store of what is being moved. */
export function movingStore(): MovingStore {
  let moving: Moving | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => moving,
    set(next) {
      moving = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is being moved; whoever asks is drawn again with each step of it. */
export function useMoving({ subscribe, get }: MovingStore): Moving | null {
  return useSyncExternalStore(subscribe, get);
}
