import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

/**
 * Sets the text of the booking search, for the header and the search page. It is personal data: it is neither in the
 * URL nor in the history nor in the browser's storage.
 */
export function setSearchText(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

/** Returns the text of the booking search. */
export function useSearchText(): string {
  return useSyncExternalStore(subscribe, () => text);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
