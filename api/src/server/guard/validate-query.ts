import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { checkComplexity } from './complexity.ts';
import { checkShape } from './depth-and-alias-limits.ts';

/** A query of the wizard has under 200 tokens; introspection by a sandbox about 500. */
export const MAX_TOKENS = 2_000;

/** Why a query that somebody wrote is not run, said before it is compared with the schema or reads anything; null: it is. */
export function validateQuery(schema: GraphQLSchema, document: DocumentNode, variables: unknown): GraphQLError | null {
  const given = typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {};
  return checkShape(document) ?? checkComplexity(schema, document, given);
}
