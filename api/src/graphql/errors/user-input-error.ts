import { GraphQLError } from 'graphql';

/** What was asked cannot be understood or is out of bounds; the caller must ask otherwise (HTTP 400 or errors[]). */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
