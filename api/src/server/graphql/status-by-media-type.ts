import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';

const OLD_MEDIA_TYPE = 'application/json';

/**
 * Who asks for plain application/json is told by 200 that a GraphQL answer came, errors or not, as the GraphQL over
 * HTTP specification wants it; who asks for the newer media type, or for none, sees 400 when a request could not be run.
 */
export const statusByMediaType: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const isOld = accept.includes(OLD_MEDIA_TYPE) && !accept.includes('application/graphql-response+json');
        const { body, http } = response;
        const ran = body.kind === 'single' && body.singleResult.data !== undefined;
        if (isOld && !ran && http.status === 400) http.status = 200;
      },
    };
  },
};
