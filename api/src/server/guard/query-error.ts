import { GraphQLError } from 'graphql';

/** Returns the error of a query that exceeds a limit. It is thrown before execution. */
export function queryTooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE' } });
}
