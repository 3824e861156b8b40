import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';

const LEGACY_MEDIA_TYPE = 'application/json';

/**
 * Sets the status that the GraphQL over HTTP specification requires: 200 for application/json even with errors, 400 for
 * application/graphql-response+json when the request could not be executed.
 */
export const statusByMediaType: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const isLegacy = accept.includes(LEGACY_MEDIA_TYPE) && !accept.includes('application/graphql-response+json');
        const { body, http } = response;
        const executed = body.kind === 'single' && body.singleResult.data !== undefined;
        if (isLegacy && !executed && http.status === 400) http.status = 200;
      },
    };
  },
};
