import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestGuard, GraphQLRequestBody } from '../guard/request-guard.ts';
import { localeOf } from './request-context.ts';
import { sendGraphQLError } from '../errors/send-graphql-error.ts';

/** Looks at each request that is posted, before anything of it is run. */
export function guardPost(door: RequestGuard) {
  return async ({ body, headers }: FastifyRequest, reply: FastifyReply) => {
    // What is no JSON object, a list of requests among it, is refused further inside.
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
    const refusal = door.refusal(body, localeOf(headers['accept-language']));
    if (refusal !== null) return sendGraphQLError(reply, 400, refusal);
  };
}

/** Whether a GET asks the API rather than for the sandbox: it names a document by its hash. */
export function isPersistedQuery({ query }: FastifyRequest): boolean {
  return 'extensions' in (query as object);
}

/** Lets in, of those who ask the API by GET, who names a document that shows everybody the same. */
export function guardGet(door: RequestGuard) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isPersistedQuery(request)) return;
    const locale = localeOf(request.headers['accept-language']);
    const sent = sentByGet(request);
    const named = door.named(sent);
    if (named?.shownToAll) {
      reply.header('cache-control', 'no-cache').header('vary', 'accept, accept-language');
      return;
    }
    const old = named === null && sent.query === undefined ? door.refusal(sent, locale) : null;
    if (old !== null) return sendGraphQLError(reply, 400, old);
    reply.header('allow', 'POST');
    return sendGraphQLError(reply, 405, postIt());
  };
}

function sentByGet({ query }: FastifyRequest): GraphQLRequestBody {
  const { query: text, extensions } = query as Record<string, unknown>;
  try {
    return { query: text, extensions: JSON.parse(String(extensions)) };
  } catch {
    return { query: text };
  }
}

function postIt(): GraphQLError {
  return new GraphQLError('By GET, only queries of the web apps that show everybody the same. POST this one.', {
    extensions: { code: 'BAD_REQUEST' },
  });
}
