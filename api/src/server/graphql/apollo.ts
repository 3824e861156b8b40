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

/** Prefix of Apollo's cache keys for persisted queries. */
const HASH_PREFIX = 'apq:';

/** Creates the Apollo server of one process. */
export function apolloServer(
  schema: GraphQLSchema,
  trusted: TrustedDocuments,
  log: FastifyBaseLogger,
  plugins: ApolloServerPlugin<GraphQLContext>[],
): ApolloServer<GraphQLContext> {
  return new ApolloServer<GraphQLContext>({
    schema,
    // Required by the sandbox. Hiding the schema would not protect it: field names can be guessed.
    introspection: true,
    // Validation errors suggest no field names.
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    // start-server.ts stops the parts in order; Apollo's own signal handler would drop requests in progress.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    // Read-only store of trusted documents: clients cannot register new ones.
    persistedQueries: {
      cache: {
        get: async (key) => trusted.get(key.slice(HASH_PREFIX.length))?.text,
        set: async () => undefined,
        delete: async () => false,
      },
    },
    // The cache control plugin would visit every slot of every response, and nothing uses it.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      statusByMediaType,
      ...plugins,
    ],
    formatError: (formatted, error) => maskError(log, formatted, unwrapResolverError(error)),
  });
}
