import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { costRefusal } from './complexity.ts';
import { shapeRefusal } from './depth-and-alias-limits.ts';

/** A query of the wizard has under 200 tokens; introspection by a sandbox about 500. */
export const MAX_TOKENS = 2_000;

/** Why a query that somebody wrote is not run, said before it is compared with the schema or reads anything; null: it is. */
export function queryRefusal(schema: GraphQLSchema, document: DocumentNode, variables: unknown): GraphQLError | null {
  const given = typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {};
  return shapeRefusal(document) ?? costRefusal(schema, document, given);
}
