import { createHash } from 'node:crypto';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { ClientGroup, setSignal } from '../http/client-disconnect.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { SharedAnswer } from './shared-answer.ts';

/** A request in progress with its clients. The response is null if it cannot be shared. */
type InFlightRequest = { response: Promise<SharedAnswer | null>; clients: ClientGroup };

/**
 * Coalesces identical public requests: requests that arrive while one is in progress receive its response. When booking
 * opens and a thousand citizens query at once, the agenda is read a few times. A change of the data gives requests
 * another key, so a request after a change never receives a read that began before it.
 */
export function singleFlight(
  answer: RouteHandlerMethod,
  isAnonymous: (request: FastifyRequest) => boolean,
  keyOf: (request: FastifyRequest) => Promise<string>,
  kept: KeptAnswers,
): RouteHandlerMethod {
  const inFlight = new Map<string, InFlightRequest>();
  return async function (request, reply) {
    if (!isAnonymous(request)) return answer.call(this, request, reply);
    const key = await keyOf(request);
    const current = inFlight.get(key);
    current?.clients.add(reply);
    // Without an await if there is none: requests that go on at the same moment must find the flight of the first.
    const shared = current === undefined ? null : await current.response;
    if (shared) {
      reply.header('content-type', shared.contentType).header('etag', shared.etag);
      return shared.body;
    }
    // No identical request is in progress, or its response cannot be shared.
    const clients = new ClientGroup();
    clients.add(reply);
    setSignal(request, clients);
    const readAt = performance.now();
    const own = Promise.resolve(answer.call(this, request, reply));
    const response = own.then((body) => {
      if (reply.statusCode !== 200 || typeof body !== 'string') return null;
      const etag = `"${createHash('sha256').update(body).digest('base64')}"`;
      reply.header('etag', etag);
      const shared = { body: Buffer.from(body), etag, contentType: String(reply.getHeader('content-type')) };
      kept.keep(request, key, { ...shared, readAt });
      return shared;
    });
    const flight = { response, clients };
    const end = () => {
      if (inFlight.get(key) === flight) inFlight.delete(key);
    };
    inFlight.set(key, flight);
    // Once all clients have disconnected, the next request starts a new read.
    if (clients.signal.aborted) end();
    else clients.signal.addEventListener('abort', end);
    try {
      await response;
      return await own;
    } finally {
      end();
    }
  };
}
