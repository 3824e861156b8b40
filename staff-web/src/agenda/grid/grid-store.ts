import { useSyncExternalStore } from 'react';

/** Where a grid keeps what is under way on it: beside it, so that only what shows it is drawn again. */
export type GridStore<T> = {
  get(): T | null;
  set(value: T | null): void;
  subscribe(listener: () => void): () => void;
};

/** A grid's own store of something that is under way. */
export function createGridStore<T>(): GridStore<T> {
  let kept: T | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => kept,
    set(value) {
      kept = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is under way; whoever asks is drawn again with each step of it. */
export function useGridStore<T>({ subscribe, get }: GridStore<T>): T | null {
  return useSyncExternalStore(subscribe, get);
}
