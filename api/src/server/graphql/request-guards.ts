import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestGuard, GraphQLRequestBody } from '../guard/request-guard.ts';
import { getLocale } from '../http/accept-language.ts';
import { sendGraphQLError } from '../errors/send-graphql-error.ts';

/** Returns the hook that validates a POST request before execution. */
export function guardPost(guard: RequestGuard) {
  return async ({ body, headers }: FastifyRequest, reply: FastifyReply) => {
    // Apollo rejects bodies that are not a JSON object, batches included.
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
    const error = guard.validate(body, getLocale(headers['accept-language']));
    if (error !== null) return sendGraphQLError(reply, 400, error);
  };
}

/** Returns whether a GET request sends the hash of a document. Otherwise it asks for the sandbox. */
export function isPersistedQuery({ query }: FastifyRequest): boolean {
  return 'extensions' in (query as object);
}

/** Returns the hook that allows GET only for public trusted documents. */
export function guardGet(guard: RequestGuard) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isPersistedQuery(request)) return;
    const locale = getLocale(request.headers['accept-language']);
    const body = parseGetRequest(request);
    const document = guard.findTrustedDocument(body);
    if (document?.isPublic) {
      reply.header('cache-control', 'no-cache').header('vary', 'accept, accept-language');
      return;
    }
    const error = document === null && body.query === undefined ? guard.validate(body, locale) : null;
    if (error !== null) return sendGraphQLError(reply, 400, error);
    reply.header('allow', 'POST');
    return sendGraphQLError(reply, 405, postRequired());
  };
}

function parseGetRequest({ query }: FastifyRequest): GraphQLRequestBody {
  const { query: text, extensions } = query as Record<string, unknown>;
  try {
    return { query: text, extensions: JSON.parse(String(extensions)) };
  } catch {
    return { query: text };
  }
}

function postRequired(): GraphQLError {
  return new GraphQLError('GET is allowed only for public queries of the web apps. Use POST.', {
    extensions: { code: 'BAD_REQUEST' },
  });
}
