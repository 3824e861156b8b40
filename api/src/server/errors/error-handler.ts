import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../../db/connection/unavailable.ts';
import { t } from '../../graphql/messages.ts';
import { getLocale } from '../http/accept-language.ts';
import { sendGraphQLError } from './send-graphql-error.ts';
import { sendServiceUnavailable } from './service-unavailable.ts';

const INVALID_JSON_CODES = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);

/** Fastify's error handler: sends what the client can correct, or the request id of a logged fault. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isUnavailable(error)) {
    request.log.warn({ err: error }, 'unavailable');
    return sendServiceUnavailable(request, reply);
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, 'fault');
    const locale = getLocale(request.headers['accept-language']);
    return reply.code(status).send({ error: t(locale, 'internalError'), id: request.id });
  }
  const message = INVALID_JSON_CODES.has(error.code) ? 'Invalid JSON in the body of the request.' : error.message;
  const isApiRequest = request.routeOptions.url === '/graphql';
  return isApiRequest
    ? sendGraphQLError(reply, status, { message, extensions: { code: 'BAD_REQUEST' } })
    : reply.code(status).send({ error: message });
}
