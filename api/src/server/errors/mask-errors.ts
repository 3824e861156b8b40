import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { ClientDisconnectedError } from '../../db/connection/client-disconnected-error.ts';
import { isUnavailable } from '../../db/connection/unavailable.ts';
import { t } from '../../graphql/messages.ts';
import { getRequestStore } from '../telemetry/request-store.ts';
import { redactValues } from './redact-values.ts';

/** Error codes whose messages reach the client. */
const PUBLIC_CODES = new Set<unknown>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'CHALLENGE_REQUIRED',
  'NOT_FOUND',
  'SERVICE_UNAVAILABLE',
  'QUERY_TOO_LARGE',
  'TRUSTED_DOCUMENTS_ONLY',
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
]);

/**
 * Returns the error that the client receives. Errors with a public code pass without input values; any other error is
 * logged as a fault and replaced by a message with the request id.
 */
export function maskError(
  log: FastifyBaseLogger,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (PUBLIC_CODES.has(code)) return { ...formatted, message: redactValues(formatted.message) };
  if (error instanceof ClientDisconnectedError) return { ...formatted, extensions: { code: 'CLIENT_GONE' } };
  if (isUnavailable(error)) {
    log.warn({ err: error }, 'unavailable');
    return { ...formatted, extensions: { code: 'SERVICE_UNAVAILABLE' } };
  }
  // The request id appears in every log line of the request.
  const { id = randomUUID(), locale = 'it' } = getRequestStore() ?? {};
  log.error({ id, err: error }, 'fault');
  return {
    message: t(locale, 'internalErrorWithId', { id }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
