import { useSyncExternalStore } from 'react';

/** How the live connection stands: nobody listens, it works, or it was lost and is being tried again. */
export type ConnectionStatus = 'idle' | 'connected' | 'lost';

let status: ConnectionStatus = 'idle';
const listeners = new Set<() => void>();

/** Says how the live connection stands from now on. */
export function setConnectionStatus(next: ConnectionStatus): void {
  if (next === status) return;
  status = next;
  for (const listener of listeners) listener();
}

/** How the live connection stands; whoever asks is drawn again when it changes. */
export function useConnectionStatus(): ConnectionStatus {
  return useSyncExternalStore(subscribe, () => status);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
