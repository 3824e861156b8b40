import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { checkComplexity } from './complexity.ts';
import { checkShape } from './depth-and-alias-limits.ts';

/** Maximum tokens of a query. The largest query of the booking wizard has 200, introspection by a sandbox about 500. */
export const MAX_TOKENS = 2_000;

/** Returns an error if a query exceeds a limit, otherwise null. Runs before validation and execution. */
export function validateQuery(schema: GraphQLSchema, document: DocumentNode, variables: unknown): GraphQLError | null {
  const values = typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {};
  return checkShape(document) ?? checkComplexity(schema, document, values);
}
