import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { tellStanding } from './connection-status.ts';

const CLOSED_BY_US = 1000;
const ASK_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 5_000;
const LONGEST_PAUSE_MS = 5_000;

/** The way on which the service tells what changes. It is made anew for as long as anybody listens, and notices silence. */
export function liveLink(): GraphQLWsLink {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, pauseBefore(tries))),
    keepAlive: ASK_EVERY_MS,
    on: {
      connected: () => tellStanding('on'),
      ping(received) {
        if (!received) silence = setTimeout(() => client.terminate(), ANSWER_WITHIN_MS);
      },
      pong: () => clearTimeout(silence),
      closed(event) {
        clearTimeout(silence);
        tellStanding((event as CloseEvent).code === CLOSED_BY_US ? 'idle' : 'lost');
      },
    },
  });
  if (!import.meta.env.PROD) return new GraphQLWsLink(client);
  // The service knows the document by its hash.
  return new GraphQLWsLink({ ...client, subscribe: (asked, sink) => client.subscribe({ ...asked, query: '' }, sink) });
}

// Many screens that lost the same server do not all come back in the same moment.
function pauseBefore(tries: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** tries);
  return longest / 2 + Math.random() * (longest / 2);
}
