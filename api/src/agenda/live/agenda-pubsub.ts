import { randomUUID } from 'node:crypto';
import { EventEmitter, on } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { AgendaChange } from '../../context.ts';
import type { Database } from '../../db/connection/database-handle.ts';

const CHANNEL = 'agenda_changed';
const RECONNECT_DELAY_MS = 500;
/** Interval and timeout of the health check, which detects connections that were lost without an error. */
const HEALTH_CHECK_MS = 5_000;

/** After a lost connection the missed changes are unknown, so subscribers receive a change of every day. */
const ANY_DAY = { from: '0001-01-01', to: '9999-12-31' };

/** `sender` is the server that made the change, which does not handle its own notification again. */
type Message = AgendaChange & { municipalityId: number; sender: string };

/** Called with the municipality of a change, or with null if changes of any municipality may have been missed. */
export type ChangeWatcher = (municipalityId: number | null) => void;

/** Publishes agenda changes to subscribers on all servers through PostgreSQL LISTEN and NOTIFY. */
export type AgendaPubSub = {
  /**
   * Call after the commit. Never throws. Changes published while a notification is being sent are sent in one batch.
   */
  publish(municipalityId: number, change: AgendaChange): void;
  /** Yields the changes of one place until the signal aborts or the server stops. */
  subscribe(municipalityId: number, placeId: number, signal?: AbortSignal): AsyncIterableIterator<AgendaChange>;
  /** Calls the watcher at once for changes of this server, and as soon as they arrive for those of others. */
  watch(watcher: ChangeWatcher): void;
  /** Whether changes of other servers arrive at present. */
  isListening(): boolean;
  stop(): Promise<void>;
};

/** Starts listening on a connection of its own and reconnects until `stop` is called. Reports errors to `onError`. */
export function createAgendaPubSub(db: Database, databaseUrl: string, onError: (error: unknown) => void): AgendaPubSub {
  const emitter = new EventEmitter().setMaxListeners(0);
  const stopping = new AbortController();
  let sending: Promise<unknown> | undefined;
  let queue: Message[] = [];
  const sender = randomUUID();
  const watchers: ChangeWatcher[] = [];
  const tellWatchers: ChangeWatcher = (municipalityId) => watchers.forEach((watcher) => watcher(municipalityId));
  let listeningNow = false;

  // NOTIFY does not run in the booking transaction, because it takes a lock that would serialize all commits.
  async function sendQueue(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const messages = [...new Set(batch.map((message) => JSON.stringify(message)))];
      await sql`select pg_notify(${CHANNEL}, message) from unnest(${messages}::text[]) as message`
        .execute(db)
        .catch(onError);
    }
    sending = undefined;
  }

  async function listen(): Promise<void> {
    for (let isReconnect = false; !stopping.signal.aborted; isReconnect = true) {
      const timeouts = { connectionTimeoutMillis: HEALTH_CHECK_MS, query_timeout: HEALTH_CHECK_MS };
      const client = new Client({ connectionString: databaseUrl, ...timeouts });
      const closed = new Promise<unknown>((resolve) => {
        client.once('error', resolve).once('end', () => resolve(undefined));
        stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true });
      });
      client.on('notification', ({ payload }) => {
        const { municipalityId, sender: from, ...change } = JSON.parse(payload ?? '{}') as Message;
        if (from !== sender) tellWatchers(municipalityId);
        emitter.emit(`${municipalityId}:${change.placeId}`, change);
      });
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        tellWatchers(null);
        listeningNow = true;
        if (isReconnect) emitAnyDay(emitter);
        while (await waitUnlessClosed(closed)) await client.query('select 1');
      } catch (error) {
        onError(error);
      }
      listeningNow = false;
      void client.end().catch(() => undefined);
      await sleep(RECONNECT_DELAY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const listening = listen();
  return {
    publish(municipalityId, change) {
      tellWatchers(municipalityId);
      queue.push({ municipalityId, sender, ...change });
      sending ??= sendQueue();
    },
    subscribe: (municipalityId, placeId, signal = stopping.signal) =>
      iterateChanges(emitter, `${municipalityId}:${placeId}`, AbortSignal.any([signal, stopping.signal])),
    watch: (watcher) => void watchers.push(watcher),
    isListening: () => listeningNow,
    async stop() {
      await sending;
      stopping.abort();
      await listening;
    },
  };
}

/** Returns true after one health check interval, or false as soon as the connection is closed. */
async function waitUnlessClosed(closed: Promise<unknown>): Promise<boolean> {
  const controller = new AbortController();
  const interval = sleep(HEALTH_CHECK_MS, true, { signal: controller.signal }).catch(() => true);
  return Promise.race([interval, closed.then(() => false)]).finally(() => controller.abort());
}

function emitAnyDay(emitter: EventEmitter): void {
  for (const name of emitter.eventNames()) {
    const placeId = /^\d+:(\d+)$/.exec(String(name))?.[1];
    if (placeId !== undefined) emitter.emit(name, { placeId: Number(placeId), ...ANY_DAY } satisfies AgendaChange);
  }
}

async function* iterateChanges(
  emitter: EventEmitter,
  eventName: string,
  signal: AbortSignal,
): AsyncIterableIterator<AgendaChange> {
  try {
    for await (const [change] of on(emitter, eventName, { signal }) as AsyncIterable<[AgendaChange]>) yield change;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}
