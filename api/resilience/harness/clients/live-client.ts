import { createClient } from 'graphql-ws';
import { desk } from './staff-client.ts';

const CHANGED = `subscription ($placeId: ID!) { agendaChanged(placeId: $placeId) { placeId from to } }`;

/**
 * A screen of staff that looks at a place's agenda: how many changes it was told of, and how often it had to connect.
 */
export type Screen = { told: number; connected: number; close(): Promise<void> };

/** Opens a screen at `origin`; it connects again whenever its connection is lost, as the staff area does. */
export async function screen(origin: string, placeId: string): Promise<Screen> {
  const { cookie } = await desk(origin);
  class AsBrowser extends WebSocket {
    constructor(address: string, protocols: string[]) {
      // Node's own takes headers beside the protocols, which the types of browsers do not know.
      super(address, { protocols, headers: { cookie, origin: 'http://localhost:4000' } } as unknown as string[]);
    }
  }
  const seen: Screen = { told: 0, connected: 0, close };
  const client = createClient({
    url: `${origin.replace('http:', 'ws:')}/graphql`,
    webSocketImpl: AsBrowser,
    retryAttempts: 1_000,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    shouldRetry: () => true,
    on: { connected: () => void seen.connected++ },
  });
  const closing = new AbortController();
  async function look(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        for await (const _ of client.iterate({ query: CHANGED, variables: { placeId } })) seen.told++;
      } catch {
        // Its server is gone: the next turn finds another.
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
