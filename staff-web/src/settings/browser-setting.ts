import { useSyncExternalStore } from 'react';

/** A choice that this browser keeps: its storage key, its values, and the value without a choice. */
export type BrowserSetting<T extends string> = { key: string; values: readonly T[]; byDefault: T };

const listeners = new Set<() => void>();

/** Returns the stored value. Returns the default if nothing valid is stored or storage is disabled. */
export function readSetting<T extends string>({ key, values, byDefault }: BrowserSetting<T>): T {
  try {
    const stored = localStorage.getItem(key);
    return values.find((value) => value === stored) ?? byDefault;
  } catch {
    return byDefault;
  }
}

/** Stores a value in this browser. Ignores errors: storage may be disabled. */
export function saveSetting<T extends string>({ key }: BrowserSetting<T>, value: T): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is disabled in this browser.
  }
  for (const listener of listeners) listener();
}

/** Returns the stored value, and renders again after it changes in this window. */
export function useSetting<T extends string>(setting: BrowserSetting<T>): T {
  return useSyncExternalStore(subscribe, () => readSetting(setting));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
