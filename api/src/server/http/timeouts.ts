/** The largest request has some tens of kilobytes: a change of the agenda, with a choice for each booking that it hits. */
export const MAX_BODY_BYTES = 100_000;

/** Within how many milliseconds a citizen is answered, unless it was set otherwise. */
export const ANSWER_WITHIN = 5_000;

/** How long a client may take, in milliseconds; whoever dribbles is cut off, and keeps nobody else waiting. */
export type HttpTimeouts = {
  /** For the headers of a request to have come. */
  headers: number;
  /** For the whole of a request to have come. */
  request: number;
  /** Without a byte either way, as when the answer is not read. */
  silence: number;
  /** Between two requests of one connection. Proxies keep theirs for 60 seconds, and are to be the first to close. */
  keepAlive: number;
  /** How often the connections are looked at. */
  check: number;
};

/** Staff move whole agendas at once, and would rather wait than not know. */
export const STAFF_WAIT_TIMES = 4;

/**
 * A whole form comes in a second over the slowest telephone; whoever sends for longer than this does not mean to book.
 * Silence is longer than the longest answer may take.
 */
export function getHttpTimeouts(answerWithin: number): HttpTimeouts {
  const silence = Math.max(25_000, STAFF_WAIT_TIMES * answerWithin + 5_000);
  return { headers: 10_000, request: 20_000, silence, keepAlive: 65_000, check: 2_000 };
}
