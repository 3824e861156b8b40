import { useSyncExternalStore } from 'react';

/** How the live connection stands: nobody listens, it works, or it was lost and is being tried again. */
export type Standing = 'idle' | 'on' | 'lost';

let standing: Standing = 'idle';
const listeners = new Set<() => void>();

/** Says how the live connection stands from now on. */
export function tellStanding(next: Standing): void {
  if (next === standing) return;
  standing = next;
  for (const listener of listeners) listener();
}

/** How the live connection stands; whoever asks is drawn again when it changes. */
export function useStanding(): Standing {
  return useSyncExternalStore(listen, () => standing);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
