import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { isUnavailable } from '../data/unavailable.ts';
import type { Context } from '../graphql/context.ts';

/** A query of the wizard has under 200 tokens; introspection by a sandbox about 500. */
const MOST_TOKENS = 2_000;

const TOLD = new Set<unknown>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'NOT_FOUND',
  'SERVICE_UNAVAILABLE',
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
]);

/** The GraphQL server of one process. */
export function apolloServer(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
  plugins: ApolloServerPlugin<Context>[],
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // The sandbox needs it, and hiding a schema that word lists recover protects nothing.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    // Cache control would look at every slot of every answer; nothing here uses it.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ...plugins],
    formatError: (formatted, error) => told(log, formatted, error),
  });
}

/** Errors that a caller can act on pass; a fault is logged under an id, and the id is all that leaves the house. */
function told(log: FastifyBaseLogger, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (TOLD.has(code)) return formatted;
  const cause = unwrapResolverError(error);
  if (isUnavailable(cause)) {
    log.warn({ err: cause }, 'unavailable');
    return { ...formatted, extensions: { code: 'SERVICE_UNAVAILABLE' } };
  }
  const id = randomUUID();
  log.error({ id, err: cause }, 'fault');
  return {
    message: `Errore interno del servizio. Riferimento: ${id}`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
