import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../../context.ts';
import type { OpenSpan } from './span.ts';

/** Context of a request or job for its log line. Holds schema names and codes only, never user input. */
export type RequestStore = {
  /** Request id: sent in the header `x-request-id` and in each error, and written in every log line. */
  id: string;
  /** Language of the request's error messages. */
  locale?: Locale;
  /** Root field of the operation. */
  operation?: string;
  /** Type name of the mutation's result, or the code of the first error. */
  outcome?: string;
  /** Current span, if tracing is enabled. */
  span?: OpenSpan | undefined;
};

const current = new AsyncLocalStorage<RequestStore>();

/** Returns the store of the current request or job. */
export const getRequestStore = (): RequestStore | undefined => current.getStore();

/** Runs a callback, and everything it calls asynchronously, with the given store. */
export function runWithRequestStore<T>(store: RequestStore, callback: () => T): T {
  return current.run(store, callback);
}
