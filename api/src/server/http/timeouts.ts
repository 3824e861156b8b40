/** Maximum body size in bytes. The largest request, a list of 2000 people to invite, has some hundred kB. */
export const MAX_BODY_BYTES = 500_000;

/** Default response timeout for citizens, in milliseconds. */
export const RESPONSE_TIMEOUT_MS = 5_000;

/** Timeouts of HTTP connections, in milliseconds. Slow clients are disconnected. */
export type HttpTimeouts = {
  /** Until the request headers are complete. */
  headers: number;
  /** Until the whole request is complete. */
  request: number;
  /** Without traffic in either direction. */
  idle: number;
  /** Between two requests of one connection. Longer than the 60 seconds of common proxies, which must close first. */
  keepAlive: number;
  /** Interval of the connection checks. */
  check: number;
};

/** Factor of the response timeout for staff, whose agenda changes take longer. */
export const STAFF_TIMEOUT_FACTOR = 4;

/**
 * Returns the timeouts for a response timeout. A slow phone sends a complete form within a second, and the idle timeout
 * exceeds the longest response.
 */
export function getHttpTimeouts(answerWithin: number): HttpTimeouts {
  const idle = Math.max(25_000, STAFF_TIMEOUT_FACTOR * answerWithin + 5_000);
  return { headers: 10_000, request: 20_000, idle, keepAlive: 65_000, check: 2_000 };
}
