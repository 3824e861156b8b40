import { GraphQLError } from 'graphql';

/** Returns BAD_USER_INPUT: the request is malformed or out of bounds. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
