import { createClient } from 'graphql-ws';
import { signInStaff } from './staff-client.ts';

const CHANGED = `subscription ($placeId: ID!) { agendaChanged(placeId: $placeId) { placeId from to } }`;

/** A subscriber to a place's agenda changes: counts notifications and connections. */
export type LiveClient = { notifications: number; connected: number; close(): Promise<void> };

/** Subscribes at `origin` and reconnects after a lost connection, as the staff area does. */
export async function openLiveClient(origin: string, placeId: string): Promise<LiveClient> {
  const { cookie } = await signInStaff(origin);
  class WebSocketWithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      // Node's WebSocket accepts headers; the DOM types lack this option.
      super(address, { protocols, headers: { cookie, origin: 'http://localhost:4000' } } as unknown as string[]);
    }
  }
  const seen: LiveClient = { notifications: 0, connected: 0, close };
  const client = createClient({
    url: `${origin.replace('http:', 'ws:')}/graphql`,
    webSocketImpl: WebSocketWithCookie,
    retryAttempts: 1_000,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    shouldRetry: () => true,
    on: { connected: () => void seen.connected++ },
  });
  const closing = new AbortController();
  async function look(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        for await (const _ of client.iterate({ query: CHANGED, variables: { placeId } })) seen.notifications++;
      } catch {
        // The server is gone: the next iteration subscribes at another one.
      }
    }
  }
  const looking = look();
  async function close(): Promise<void> {
    closing.abort();
    await client.dispose();
    await looking;
  }
  return seen;
}
