import type { AroundNavHandler } from 'wouter';

/** The history state of a page opened from within the app; the first page opened has none. */
export interface NavigationState<Notice extends string = string> {
  /** Why this page was opened in place of another. */
  notice?: Notice;
  /** A sentence of the API that explains it, shown as it is. */
  message?: string;
}

/** Adds a history state to every navigation within the app: pages move the focus to their heading only if it is set. */
export const markInternalNavigation: AroundNavHandler = (navigate, to, options) =>
  navigate(to, { ...options, state: { ...(options?.state as NavigationState | null) } });
