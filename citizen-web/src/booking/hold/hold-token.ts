import { createKey } from '../../../../web-client/src/idempotency-key.ts';

let token: string | null = null;

/** Returns the secret of this page, which holds one time; null if it holds none. A reload keeps it. */
export function readHoldToken(): string | null {
  return token ?? (history.state as { holdToken?: string } | null)?.holdToken ?? null;
}

/** Returns the secret of this page, a new one if it has none. */
export function getHoldToken(): string {
  token = readHoldToken() ?? createKey();
  return token;
}

/** Keeps the secret with the page's entry in the history, which a reload keeps: the pages store nothing else. */
export function keepHoldToken(): void {
  history.replaceState({ ...(history.state as object | null), holdToken: token }, '');
}

/** Returns the state for the entry of the next step: a reload keeps the secret also if that step did not load. */
export function toHoldHistoryState(): { holdToken: string } | null {
  const holdToken = readHoldToken();
  return holdToken === null ? null : { holdToken };
}

/** Forgets the secret: the time is booked or free. */
export function forgetHoldToken(): void {
  token = null;
}
