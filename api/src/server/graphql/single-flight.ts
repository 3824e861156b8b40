import { createHash } from 'node:crypto';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { localeOf } from './request-context.ts';
import { Waiting, wantedBy } from '../http/client-disconnect.ts';

/** An answer that everybody who asked the same at the same moment may have. */
type Shared = { body: Buffer; contentType: string; etag: string };

/** An answer that is being made, and those who wait for it; null: it was for one of them alone. */
type Flight = { landing: Promise<Shared | null>; waiting: Waiting };

/** What, beside the address, decides how a question is answered. */
const TELLING = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Answers a question of which everybody is shown the same once for all who ask it while it is being answered: when a service
 * opens and a thousand citizens ask at once, the agenda is read a few times. Nothing is kept: who asks afterwards is read to anew.
 */
export function singleFlight(
  answer: RouteHandlerMethod,
  isAnonymous: (request: FastifyRequest) => boolean,
): RouteHandlerMethod {
  const underWay = new Map<string, Flight>();
  return async function (request, reply) {
    if (!isAnonymous(request)) return answer.call(this, request, reply);
    const question = questionOf(request);
    const others = underWay.get(question);
    others?.waiting.join(reply);
    const shared = await others?.landing;
    if (shared) {
      reply.header('content-type', shared.contentType).header('etag', shared.etag);
      return shared.body;
    }
    // Nobody asks this now, or whoever did was answered in a way that was for them alone.
    const waiting = new Waiting();
    waiting.join(reply);
    wantedBy(request, waiting);
    const own = Promise.resolve(answer.call(this, request, reply));
    const landing = own.then((body) => {
      if (reply.statusCode !== 200 || typeof body !== 'string') return null;
      const etag = `"${createHash('sha256').update(body).digest('base64')}"`;
      reply.header('etag', etag);
      return { body: Buffer.from(body), etag, contentType: String(reply.getHeader('content-type')) };
    });
    const flight = { landing, waiting };
    const end = () => {
      if (underWay.get(question) === flight) underWay.delete(question);
    };
    underWay.set(question, flight);
    // Whoever asks once all have gone is read to anew.
    if (waiting.wanted.aborted) end();
    else waiting.wanted.addEventListener('abort', end);
    try {
      await landing;
      return await own;
    } finally {
      end();
    }
  };
}

function questionOf(request: FastifyRequest): string {
  const { host, url, headers } = request;
  return JSON.stringify([host, url, localeOf(headers['accept-language']), ...TELLING.map((name) => headers[name])]);
}
