// Classes of SQLSTATE: no connection, no room (connections, disk, memory), the server stops or starts, a failure of the
// machine under it. And single ones: deadlock and order of transactions, a lock or a statement that took too long, an
// idle transaction, and a database that may only be read.
const SQLSTATES = /^(08|53|57P|58)|^(40P01|40001|55P03|57014|25P0[34]|25006)$/;
const OF_THE_NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// Errors of the driver itself have no code.
const OF_THE_DRIVER = new RegExp(
  [
    'timeout exceeded when trying to connect',
    'Connection terminated',
    'Query read timeout',
    'not queryable',
    'after calling end on the pool',
  ].join('|'),
);

/** The response timeout has passed; the outcome of the operation is unknown. */
export class ResponseTimeoutError extends Error {}

/** Returns whether the database was unreachable, full or too slow, so that a retry may succeed. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof ResponseTimeoutError) return true;
  // All addresses of the host name failed.
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (SQLSTATES.test(code) || OF_THE_NETWORK.test(code))) return true;
  return OF_THE_DRIVER.test(error.message) || isUnavailable(error.cause);
}
