import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { MAX_TOKENS } from '../guard/validate-query.ts';
import type { TrustedDocuments } from '../guard/trusted-documents.ts';
import { statusByMediaType } from './status-by-media-type.ts';
import { maskError } from '../errors/mask-errors.ts';

/** What Apollo puts before the hashes that it asks for. */
const HASH_PREFIX = 'apq:';

/** The GraphQL server of one process. */
export function apolloServer(
  schema: GraphQLSchema,
  trusted: TrustedDocuments,
  log: FastifyBaseLogger,
  plugins: ApolloServerPlugin<GraphQLContext>[],
): ApolloServer<GraphQLContext> {
  return new ApolloServer<GraphQLContext>({
    schema,
    // The sandbox needs it, and hiding a schema that word lists recover protects nothing.
    introspection: true,
    // Who looks for a field finds it in the sandbox; an answer to a mistake is no place to read the schema from.
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    // The process has its own order of stopping (service.ts): a server that closed at once would drop what is sent to it still.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    // The documents of the web apps by their hash; nobody adds to them.
    persistedQueries: {
      cache: {
        get: async (key) => trusted.get(key.slice(HASH_PREFIX.length))?.text,
        set: async () => undefined,
        delete: async () => false,
      },
    },
    // Cache control would look at every slot of every answer; nothing here uses it.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      statusByMediaType,
      ...plugins,
    ],
    formatError: (formatted, error) => maskError(log, formatted, unwrapResolverError(error)),
  });
}
