import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { setConnectionStatus } from './connection-status.ts';

const NORMAL_CLOSURE = 1000;
// A lost connection is noticed within the sum of both: 5 seconds.
const PING_INTERVAL_MS = 3_000;
const PONG_TIMEOUT_MS = 2_000;
const MAX_RETRY_DELAY_MS = 5_000;

/**
 * Creates the WebSocket link for subscriptions. It reconnects without limit, and closes the connection if a pong does
 * not arrive before the timeout.
 */
export function createSubscriptionLink(): GraphQLWsLink {
  let pongTimeout: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (attempt) => new Promise((resolve) => setTimeout(resolve, retryDelayMs(attempt))),
    keepAlive: PING_INTERVAL_MS,
    on: {
      connected: () => setConnectionStatus('connected'),
      ping(received) {
        if (!received) pongTimeout = setTimeout(() => client.terminate(), PONG_TIMEOUT_MS);
      },
      pong: () => clearTimeout(pongTimeout),
      closed(event) {
        clearTimeout(pongTimeout);
        setConnectionStatus((event as CloseEvent).code === NORMAL_CLOSURE ? 'idle' : 'lost');
      },
    },
  });
  // The browser often knows it first: do not wait for the next ping.
  globalThis.addEventListener('offline', () => client.terminate());
  if (!import.meta.env.PROD) return new GraphQLWsLink(client);
  // Subscriptions are sent as trusted documents: the hash is enough.
  return new GraphQLWsLink({
    ...client,
    subscribe: (payload, sink) => client.subscribe({ ...payload, query: '' }, sink),
  });
}

// Exponential backoff with jitter, so that clients do not reconnect at the same moment after a server restart.
function retryDelayMs(attempt: number): number {
  const maxDelayMs = Math.min(MAX_RETRY_DELAY_MS, 500 * 2 ** attempt);
  return maxDelayMs / 2 + Math.random() * (maxDelayMs / 2);
}
