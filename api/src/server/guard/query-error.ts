import { GraphQLError } from 'graphql';

/** A query that asks for more than anybody needs in one go; it is told so before anything runs. */
export function queryTooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE' } });
}
