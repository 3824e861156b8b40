import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BusyOffice } from '../database/busy-office.ts';

const BOOK = `mutation ($input: BookInput!) { book(input: $input) { __typename
  ... on BookSuccess { cancelToken booking { number } } ... on Problem { message } } }`;

/** What a citizen was told. */
type Told = { typename: string; number?: number; cancelToken?: string };

/** A booking that a citizen was told succeeded. */
export type Acknowledged = { key: string; number: number };

/** Citizens who book all the time, and ask again under the same key for as long as they are not answered. */
export type Citizens = {
  acknowledged: Acknowledged[];
  /** Answers and failures of all kinds: BookSuccess, SlotTaken, 503, no answer ... */
  counts: Map<string, number>;
  /** How long each waited for an answer of the service, in milliseconds. */
  waited: number[];
  /** The longest of them. */
  readonly longest: number;
  /** Two different answers to one request; there must be none. */
  contradictions: string[];
  /** They finish what they have begun, and go home. */
  stop(): Promise<void>;
};

/** How many asked until now: whoever comes later wants later times, and is somebody else. */
let asked = 0;

/** So many citizens book at `origin`, few minutes apart from each other: they want the same times. */
export function citizens(
  origin: string,
  { serviceId, firstDay }: BusyOffice,
  random: () => number,
  { people = 6, restMs = 30 } = {},
): Citizens {
  const home = new AbortController();
  const crowd: Citizens = {
    acknowledged: [],
    counts: new Map(),
    waited: [],
    get longest() {
      return Math.max(0, ...crowd.waited);
    },
    contradictions: [],
    stop,
  };

  async function live(): Promise<void> {
    while (!home.signal.aborted) {
      // A window of half an hour that moves on as it fills.
      const step = Math.floor(asked++ / 12) + Math.floor(random() * 6);
      const input = {
        serviceId,
        startsAt: new Date(Date.parse(`${firstDay}T00:00:00Z`) + step * 300_000).toISOString(),
        applicant: person(asked),
        privacyRead: true,
        idempotencyKey: randomUUID(),
      };
      const told = await answered(input);
      if (told.typename === 'BookSuccess') {
        crowd.acknowledged.push({ key: input.idempotencyKey, number: told.number! });
        if (random() < 0.1) await askAgain(input, told);
      }
      await pause(restMs * random());
    }
  }

  async function askAgain(input: { idempotencyKey: string }, told: Told): Promise<void> {
    const again = await answered(input);
    if (again.number !== told.number || again.cancelToken !== told.cancelToken) {
      crowd.contradictions.push(`${input.idempotencyKey}: ${told.number}, then ${again.number ?? again.typename}`);
    }
  }

  async function answered(input: object): Promise<Told> {
    for (;;) {
      const since = performance.now();
      const told = await ask(origin, input);
      if (told.typename !== 'no answer') crowd.waited.push(performance.now() - since);
      crowd.counts.set(told.typename, (crowd.counts.get(told.typename) ?? 0) + 1);
      if (!/^(no answer|5\d\d)$/.test(told.typename)) return told;
      await pause(50 + 100 * random());
    }
  }

  const all = Array.from({ length: people }, live);
  async function stop(): Promise<void> {
    home.abort();
    await Promise.all(all);
  }
  return crowd;
}

async function ask(origin: string, input: object): Promise<Told> {
  try {
    const reply = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: BOOK, variables: { input } }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data, errors } = (await reply.json()) as {
      data?: { book: { __typename: string; cancelToken?: string; booking?: { number: number } } };
      errors?: { extensions: { code: string } }[];
    };
    if (reply.status >= 500) return { typename: String(reply.status) };
    if (data?.book === undefined) return { typename: errors?.[0]?.extensions.code ?? String(reply.status) };
    const { __typename: typename, cancelToken, booking } = data.book;
    return { typename, ...(booking && { number: booking.number, cancelToken: cancelToken! }) };
  } catch {
    return { typename: 'no answer' };
  }
}

function person(i: number) {
  const phone = `333${String(1_000_000 + (i % 9_000_000))}`;
  return { name: 'Mario', surname: 'Rossi', phone, email: `${randomUUID()}@example.it` };
}

/** How often the service failed somebody: it did not answer, or with anything but what is told to who books. */
export function failures({ counts }: Citizens): number {
  const failed = [...counts].filter(([kind]) => !/^(BookSuccess|SlotTaken|SlotNotOffered)$/.test(kind));
  return failed.reduce((sum, [, times]) => sum + times, 0);
}
