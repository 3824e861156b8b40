import { EventEmitter, on } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import type { AgendaChange } from '../../context.ts';

const CHANNEL = 'agenda_changed';
const BEFORE_LISTENING_AGAIN_MS = 500;
/** A connection may be dead without a word: it is asked so often, and so long may it take to answer. */
const STILL_THERE_MS = 5_000;

/** After a silence nobody knows what was missed. */
const ANY_DAY = { from: '0001-01-01', to: '9999-12-31' };

type Change = AgendaChange & { municipalityId: number };

/** Tells every screen that looks at an agenda when it is no longer as it was, whichever server the change was made on. */
export type AgendaPubSub = {
  /** After a commit: tell everybody. Never throws; what happens meanwhile is told together. */
  publish(municipalityId: number, change: AgendaChange): void;
  /** The changes of one place from now on, until the listener leaves. */
  subscribe(municipalityId: number, placeId: number, signal?: AbortSignal): AsyncIterableIterator<AgendaChange>;
  stop(): Promise<void>;
};

/** Begins to tell and to listen through the database; a lost connection is made anew for as long as the server runs. */
export function createAgendaPubSub(pool: Pool, databaseUrl: string, onError: (error: unknown) => void): AgendaPubSub {
  const heard = new EventEmitter().setMaxListeners(0);
  const stopping = new AbortController();
  let told: Promise<unknown> | undefined;
  let waiting: Change[] = [];

  // Not in the transaction of a booking: there it would make all bookings commit one after the other.
  async function tellWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const changes = waiting;
      waiting = [];
      await pool
        .query('select pg_notify($1, change) from unnest($2::text[]) as change', [
          CHANNEL,
          [...new Set(changes.map((one) => JSON.stringify(one)))],
        ])
        .catch(onError);
    }
    told = undefined;
  }

  async function listen(): Promise<void> {
    for (let again = false; !stopping.signal.aborted; again = true) {
      const patience = { connectionTimeoutMillis: STILL_THERE_MS, query_timeout: STILL_THERE_MS };
      const client = new Client({ connectionString: databaseUrl, ...patience });
      const lost = new Promise<unknown>((resolve) => {
        client.once('error', resolve).once('end', () => resolve(undefined));
        stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true });
      });
      client.on('notification', ({ payload }) => hearOne(heard, payload));
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        if (again) tellAllToLook(heard);
        while (await stillListening(lost)) await client.query('select 1');
      } catch (error) {
        onError(error);
      }
      void client.end().catch(() => undefined);
      await pause(BEFORE_LISTENING_AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const listening = listen();
  return {
    publish(municipalityId, change) {
      waiting.push({ municipalityId, ...change });
      told ??= tellWaiting();
    },
    subscribe: (municipalityId, placeId, signal = stopping.signal) =>
      changesOf(heard, `${municipalityId}:${placeId}`, AbortSignal.any([signal, stopping.signal])),
    async stop() {
      await told;
      stopping.abort();
      await listening;
    },
  };
}

/** True after a while in which nothing happened to the connection; false once it is lost, or wanted no more. */
async function stillListening(lost: Promise<unknown>): Promise<boolean> {
  const enough = new AbortController();
  const quiet = pause(STILL_THERE_MS, true, { signal: enough.signal }).catch(() => true);
  return Promise.race([quiet, lost.then(() => false)]).finally(() => enough.abort());
}

function tellAllToLook(heard: EventEmitter): void {
  for (const name of heard.eventNames()) {
    const placeId = /^\d+:(\d+)$/.exec(String(name))?.[1];
    if (placeId !== undefined) heard.emit(name, { placeId: Number(placeId), ...ANY_DAY } satisfies AgendaChange);
  }
}

function hearOne(heard: EventEmitter, payload: string | undefined): void {
  const { municipalityId, ...change } = JSON.parse(payload ?? '{}') as Change;
  heard.emit(`${municipalityId}:${change.placeId}`, change);
}

async function* changesOf(
  heard: EventEmitter,
  place: string,
  signal: AbortSignal,
): AsyncIterableIterator<AgendaChange> {
  try {
    for await (const [change] of on(heard, place, { signal }) as AsyncIterable<[AgendaChange]>) yield change;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}
