import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { setConnectionStatus } from './connection-status.ts';

const NORMAL_CLOSURE = 1000;
const PING_INTERVAL_MS = 10_000;
const PONG_TIMEOUT_MS = 5_000;
const MAX_RETRY_DELAY_MS = 5_000;

/** The way on which the service tells what changes. It is made anew for as long as anybody listens, and notices silence. */
export function createSubscriptionLink(): GraphQLWsLink {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, retryDelayMs(tries))),
    keepAlive: PING_INTERVAL_MS,
    on: {
      connected: () => setConnectionStatus('connected'),
      ping(received) {
        if (!received) silence = setTimeout(() => client.terminate(), PONG_TIMEOUT_MS);
      },
      pong: () => clearTimeout(silence),
      closed(event) {
        clearTimeout(silence);
        setConnectionStatus((event as CloseEvent).code === NORMAL_CLOSURE ? 'idle' : 'lost');
      },
    },
  });
  if (!import.meta.env.PROD) return new GraphQLWsLink(client);
  // The service knows the document by its hash.
  return new GraphQLWsLink({
    ...client,
    subscribe: (pending, sink) => client.subscribe({ ...pending, query: '' }, sink),
  });
}

// Many screens that lost the same server do not all come back in the same moment.
function retryDelayMs(tries: number): number {
  const longest = Math.min(MAX_RETRY_DELAY_MS, 500 * 2 ** tries);
  return longest / 2 + Math.random() * (longest / 2);
}
