import { useSyncExternalStore } from 'react';

/** What the citizen knows of the chosen time. */
export type HoldState =
  /** Nothing is held: the service holds no times, or the API did not answer. Booking is possible all the same. */
  | { status: 'none' }
  | { status: 'pending' }
  /** `endsAt` is an instant of this device's clock, in milliseconds; `heldUntil` is the API's, for display. */
  | { status: 'held'; heldUntil: string; endsAt: number; extendable: boolean }
  | { status: 'ended' }
  /** Another person has the time, or it is not offered any longer. */
  | { status: 'lost' };

let state: HoldState = { status: 'none' };
const listeners = new Set<() => void>();

/** Returns the state of the hold. */
export const getHoldState = () => state;

/** Changes the state of the hold and tells the components that show it. */
export function setHoldState(next: HoldState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Returns the state of the hold; the component renders again when it changes. */
export function useHoldState(): HoldState {
  return useSyncExternalStore(subscribe, getHoldState);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
