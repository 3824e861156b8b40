import { createRequire } from 'node:module';
import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  validate,
} from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { OBJECT_COST } from '../../graphql/list-complexity.ts';
import { queryTooLarge } from './query-error.ts';

// The ESM build of the package loads a second copy of graphql, and Node cannot import the names of the CommonJS build.
const { createComplexityRule, fieldExtensionsEstimator, simpleEstimator } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof import('graphql-query-complexity');

/** Maximum complexity: about twenty times the citizen's availability query for one week. */
export const MAX_COST = 2_400;

/** Cost of the introspection fields, which have no resolver of ours. Their selection is limited by its shape. */
const INTROSPECTION_COSTS: Record<string, number> = { __schema: 1_000, __type: 20 };

const introspectionEstimator: ComplexityEstimator = ({ field }) => INTROSPECTION_COSTS[field.name];
const objectEstimator: ComplexityEstimator = ({ field, childComplexity }) =>
  isCompositeType(getNamedType(field.type)) ? OBJECT_COST + childComplexity : undefined;

const ESTIMATORS = [
  introspectionEstimator,
  fieldExtensionsEstimator(),
  objectEstimator,
  simpleEstimator({ defaultComplexity: 0 }),
];

type Variables = Record<string, unknown>;

/** Returns an error if the document exceeds the maximum complexity, otherwise null. Requires a valid shape. */
export function checkComplexity(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): GraphQLError | null {
  try {
    const cost = queryCost(schema, document, variables);
    return cost > MAX_COST ? queryTooLarge(`Query complexity ${cost} exceeds the maximum of ${MAX_COST}.`) : null;
  } catch (error) {
    // The condition of @skip or @include has no valid value, so the cost is unknown.
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Returns the complexity of the most expensive operation, in returned objects and computed operator days. */
export function queryCost(schema: GraphQLSchema, document: DocumentNode, variables: Variables): number {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return Math.max(
    0,
    ...operations.map((operation) =>
      operationCost(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, variables),
    ),
  );
}

/**
 * Returns the complexity of a document with one operation. What execution rejects costs nothing: an operation with
 * invalid variables, and a field with invalid arguments. Their errors are reported by execution.
 */
function operationCost(schema: GraphQLSchema, document: DocumentNode, variables: Variables): number {
  let cost = 0;
  const rule = createComplexityRule({
    estimators: ESTIMATORS,
    maximumComplexity: Infinity,
    variables,
    onComplete: (complexity) => (cost = complexity),
  });
  validate(schema, document, [rule], { maxErrors: Infinity });
  return Math.round(cost);
}
