import { useSyncExternalStore } from 'react';

/** External store for a drag or selection, so that its updates render only the subscribers and not the whole grid. */
export type GridStore<T> = {
  get(): T | null;
  set(value: T | null): void;
  subscribe(listener: () => void): () => void;
};

/** Creates an empty store. */
export function createGridStore<T>(): GridStore<T> {
  let current: T | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Subscribes a component to a store. Returns its current value. */
export function useGridStore<T>({ subscribe, get }: GridStore<T>): T | null {
  return useSyncExternalStore(subscribe, get);
}
