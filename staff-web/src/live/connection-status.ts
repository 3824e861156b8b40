import { useSyncExternalStore } from 'react';

/** Status of the WebSocket connection. 'idle' means no subscription; 'lost' means that the client is retrying. */
export type ConnectionStatus = 'idle' | 'connected' | 'lost';

let status: ConnectionStatus = 'idle';
const listeners = new Set<() => void>();

/** Sets the status and notifies subscribers. */
export function setConnectionStatus(next: ConnectionStatus): void {
  if (next === status) return;
  status = next;
  for (const listener of listeners) listener();
}

/** Returns the status and renders the component again when it changes. */
export function useConnectionStatus(): ConnectionStatus {
  return useSyncExternalStore(subscribe, () => status);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
