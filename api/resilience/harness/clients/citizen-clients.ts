import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BusyOffice } from '../database/busy-office.ts';

const BOOK = `mutation ($input: BookInput!) { book(input: $input) { __typename
  ... on BookSuccess { cancelToken booking { number } } ... on Problem { message } } }`;

/** The response to a booking request. */
type BookResponse = { typename: string; number?: number; cancelToken?: string };

/** A booking that the service has acknowledged, with its idempotency key. */
export type Acknowledged = { key: string; number: number };

/** Clients that book continuously, and retry with the same idempotency key until they get a response. */
export type CitizenClients = {
  acknowledged: Acknowledged[];
  /** Count of each response: BookSuccess, SlotTaken, 503, no answer ... */
  counts: Map<string, number>;
  /** Response times in milliseconds. */
  latencies: number[];
  /** Maximum response time in milliseconds. */
  readonly maxLatency: number;
  /** Different responses to the same idempotency key; must stay empty. */
  contradictions: string[];
  /** Stops the clients after their current requests. */
  stop(): Promise<void>;
};

/** Number of requests so far: it determines the requested time and the applicant. */
let requests = 0;

/** Starts clients that book at `origin` and compete for the same few slots. */
export function startCitizenClients(
  origin: string,
  { serviceId, firstDay }: BusyOffice,
  random: () => number,
  { count = 6, restMs = 30 } = {},
): CitizenClients {
  const stopping = new AbortController();
  const clients: CitizenClients = {
    acknowledged: [],
    counts: new Map(),
    latencies: [],
    get maxLatency() {
      return Math.max(0, ...clients.latencies);
    },
    contradictions: [],
    stop,
  };

  async function runClient(): Promise<void> {
    while (!stopping.signal.aborted) {
      // A window of 30 minutes that moves forward with the number of requests.
      const step = Math.floor(requests++ / 12) + Math.floor(random() * 6);
      const input = {
        serviceId,
        startsAt: new Date(Date.parse(`${firstDay}T00:00:00Z`) + step * 300_000).toISOString(),
        applicant: createApplicant(requests),
        privacyRead: true,
        idempotencyKey: randomUUID(),
      };
      const response = await sendUntilAnswered(input);
      if (response.typename === 'BookSuccess') {
        clients.acknowledged.push({ key: input.idempotencyKey, number: response.number! });
        if (random() < 0.1) await repeatRequest(input, response);
      }
      await sleep(restMs * random());
    }
  }

  async function repeatRequest(input: { idempotencyKey: string }, response: BookResponse): Promise<void> {
    const again = await sendUntilAnswered(input);
    if (again.number !== response.number || again.cancelToken !== response.cancelToken) {
      clients.contradictions.push(
        `${input.idempotencyKey}: ${response.number}, then ${again.number ?? again.typename}`,
      );
    }
  }

  async function sendUntilAnswered(input: object): Promise<BookResponse> {
    for (;;) {
      const since = performance.now();
      const response = await sendRequest(origin, input);
      if (response.typename !== 'no answer') clients.latencies.push(performance.now() - since);
      clients.counts.set(response.typename, (clients.counts.get(response.typename) ?? 0) + 1);
      if (!/^(no answer|5\d\d)$/.test(response.typename)) return response;
      await sleep(50 + 100 * random());
    }
  }

  const all = Array.from({ length: count }, runClient);
  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.all(all);
  }
  return clients;
}

async function sendRequest(origin: string, input: object): Promise<BookResponse> {
  try {
    const httpResponse = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: BOOK, variables: { input } }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data, errors } = (await httpResponse.json()) as {
      data?: { book: { __typename: string; cancelToken?: string; booking?: { number: number } } };
      errors?: { extensions: { code: string } }[];
    };
    if (httpResponse.status >= 500) return { typename: String(httpResponse.status) };
    if (data?.book === undefined) return { typename: errors?.[0]?.extensions.code ?? String(httpResponse.status) };
    const { __typename: typename, cancelToken, booking } = data.book;
    return { typename, ...(booking && { number: booking.number, cancelToken: cancelToken! }) };
  } catch {
    return { typename: 'no answer' };
  }
}

function createApplicant(i: number) {
  const phone = `333${String(1_000_000 + (i % 9_000_000))}`;
  return { name: 'Mario', surname: 'Rossi', phone, email: `${randomUUID()}@example.it` };
}

/** Counts failed requests: no response, or a response other than a regular booking result. */
export function countFailures({ counts }: CitizenClients): number {
  const failed = [...counts].filter(([kind]) => !/^(BookSuccess|SlotTaken|SlotNotOffered)$/.test(kind));
  return failed.reduce((sum, [, times]) => sum + times, 0);
}
