import { createHash } from 'node:crypto';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { getLocale } from '../http/accept-language.ts';
import { ClientGroup, setSignal } from '../http/client-disconnect.ts';

/** A response that identical concurrent requests share. */
type SharedResponse = { body: Buffer; contentType: string; etag: string };

/** A request in progress with its clients. The response is null if it cannot be shared. */
type InFlightRequest = { response: Promise<SharedResponse | null>; clients: ClientGroup };

/** Headers that, besides the URL, change the response. */
const KEY_HEADERS = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Coalesces identical public requests: requests that arrive while one is in progress receive its response. When booking
 * opens and a thousand citizens query at once, the agenda is read a few times. Nothing is cached afterwards.
 */
export function singleFlight(
  answer: RouteHandlerMethod,
  isAnonymous: (request: FastifyRequest) => boolean,
): RouteHandlerMethod {
  const inFlight = new Map<string, InFlightRequest>();
  return async function (request, reply) {
    if (!isAnonymous(request)) return answer.call(this, request, reply);
    const key = toKey(request);
    const current = inFlight.get(key);
    current?.clients.add(reply);
    const shared = await current?.response;
    if (shared) {
      reply.header('content-type', shared.contentType).header('etag', shared.etag);
      return shared.body;
    }
    // No identical request is in progress, or its response cannot be shared.
    const clients = new ClientGroup();
    clients.add(reply);
    setSignal(request, clients);
    const own = Promise.resolve(answer.call(this, request, reply));
    const response = own.then((body) => {
      if (reply.statusCode !== 200 || typeof body !== 'string') return null;
      const etag = `"${createHash('sha256').update(body).digest('base64')}"`;
      reply.header('etag', etag);
      return { body: Buffer.from(body), etag, contentType: String(reply.getHeader('content-type')) };
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

function toKey(request: FastifyRequest): string {
  const { host, url, headers } = request;
  return JSON.stringify([
    host,
    url,
    getLocale(headers['accept-language']),
    ...KEY_HEADERS.map((name) => headers[name]),
  ]);
}
