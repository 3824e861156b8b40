import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { ClientDisconnectedError } from '../../db/connection/ask-if-wanted.ts';
import { isUnavailable } from '../../db/connection/unavailable.ts';
import { notes } from '../telemetry/request-store.ts';
import { withoutValues } from './redact-values.ts';

const TOLD = new Set<unknown>([
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

/** Errors that a caller can act on pass; a fault is logged under an id, and the id is all that leaves the house. */
export function told(log: FastifyBaseLogger, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (TOLD.has(code)) return { ...formatted, message: withoutValues(formatted.message) };
  if (error instanceof ClientDisconnectedError) return { ...formatted, extensions: { code: 'CLIENT_GONE' } };
  if (isUnavailable(error)) {
    log.warn({ err: error }, 'unavailable');
    return { ...formatted, extensions: { code: 'SERVICE_UNAVAILABLE' } };
  }
  // The id of the request, which its other lines have too.
  const id = notes()?.id ?? randomUUID();
  log.error({ id, err: error }, 'fault');
  return {
    message: `Errore interno del servizio. Riferimento: ${id}`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
