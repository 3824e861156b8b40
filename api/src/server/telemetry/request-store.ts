import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenSpan } from './span.ts';

/** What the log tells of a request or a job besides how long it took. Names of the schema and codes only: nothing that anybody typed. */
export type Notes = {
  /** Told to who asks in the header `x-request-id` and in each error, and said in every line of the log. */
  id: string;
  /** Which field of the schema was asked for. */
  operation?: string;
  /** How its mutations ended, or with which code it failed. */
  outcome?: string;
  /** The span that is under way, where traces are kept. */
  span?: OpenSpan | undefined;
};

const current = new AsyncLocalStorage<Notes>();

/** The notes of the request or job that is under way here, if one is. */
export const notes = (): Notes | undefined => current.getStore();

/** Does something under these notes: all that it leads to finds them. */
export function noting<T>(of: Notes, act: () => T): T {
  return current.run(of, act);
}
