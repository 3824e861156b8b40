import type { AroundNavHandler } from 'wouter';

/** How a page was come to from within the application; the first page that is opened has none. */
export interface Arrival<Notice extends string = string> {
  /** Why this page was opened in place of another. */
  notice?: Notice;
}

/** Leaves a mark on every page that is come to, so that a screen reader is led to its heading and not so on the first. */
export const markArrival: AroundNavHandler = (navigate, to, options) =>
  navigate(to, { ...options, state: { ...(options?.state as Arrival | null) } });
