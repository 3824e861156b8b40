import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../../db/connection/unavailable.ts';
import { sendError } from './send-graphql-error.ts';
import { sendUnavailable } from './service-unavailable.ts';

const NO_JSON = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);

/** The answer to a request at which something failed before the API could answer it: what to mend, or an id and no more. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isUnavailable(error)) {
    request.log.warn({ err: error }, 'unavailable');
    return sendUnavailable(request, reply);
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, 'fault');
    return reply.code(status).send({ error: 'Errore interno del servizio.', id: request.id });
  }
  const message = NO_JSON.has(error.code) ? 'Invalid JSON in the body of the request.' : error.message;
  const asksTheApi = request.routeOptions.url === '/graphql';
  return asksTheApi
    ? sendError(reply, status, { message, extensions: { code: 'BAD_REQUEST' } })
    : reply.code(status).send({ error: message });
}
