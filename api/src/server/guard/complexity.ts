import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { type QueryArguments, LIST_SIZES, DEFAULT_LIST_SIZE, FIELD_COSTS } from './list-sizes.ts';
import { queryTooLarge } from './query-error.ts';

/** Maximum complexity: about twenty times the citizen's availability query for one week. */
export const MAX_COST = 2_400;

/** Returns an error if the document exceeds the maximum complexity, otherwise null. Requires a valid shape. */
export function checkComplexity(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: QueryArguments,
): GraphQLError | null {
  const cost = queryCost(schema, document, variables);
  return cost > MAX_COST ? queryTooLarge(`Query complexity ${cost} exceeds the maximum of ${MAX_COST}.`) : null;
}

/** Returns the complexity of the most expensive operation, in returned objects and computed operator days. */
export function queryCost(schema: GraphQLSchema, document: DocumentNode, variables: QueryArguments): number {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.map((operation) => operationCost(schema, document, operation, variables)));
}

function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: QueryArguments,
): number {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const given = { ...defaultsOf(operation), ...variables };
  const root = schema.getRootType(operation.operation);
  return root ? Math.round(costOf(operation.selectionSet, root, null)) : 0;

  function costOf({ selections }: SelectionSetNode, type: GraphQLCompositeType, asked: QueryArguments | null): number {
    let cost = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) cost += fieldCost(node, type, asked);
      else {
        const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const on = part?.typeCondition ? schema.getType(part.typeCondition.name.value) : type;
        if (part && isCompositeType(on)) cost += costOf(part.selectionSet, on, asked);
      }
    }
    return cost;
  }

  function fieldCost(node: FieldNode, type: GraphQLCompositeType, above: QueryArguments | null): number {
    const name = `${type.name}.${node.name.value}`;
    const field = getField(type, node);
    const asked = above ?? argumentsOf(node, field, given);
    const ownCost = FIELD_COSTS[name]?.(asked) ?? 0;
    if (field === undefined) return ownCost;
    const entries = isList(field) ? (LIST_SIZES[name]?.(asked) ?? DEFAULT_LIST_SIZE) : 1;
    const returnedType = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(returnedType))
      return ownCost + (isList(field) ? entries : 0);
    return ownCost + entries * (1 + costOf(node.selectionSet, returnedType, asked));
  }
}

type AnyField = GraphQLField<unknown, unknown>;

/** Introspection costs only its root field. Unknown fields are rejected later by validation against the schema. */
function getField(type: GraphQLCompositeType, { name }: FieldNode): AnyField | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
}

function isList({ type }: AnyField): boolean {
  return isListType(getNullableType(type));
}

function argumentsOf(node: FieldNode, field: AnyField | undefined, variables: QueryArguments): QueryArguments {
  const defaults = (field?.args ?? []).map(({ name, defaultValue }) => [name, defaultValue] as const);
  const sent = (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]);
  return Object.fromEntries([...defaults, ...sent.filter(([, value]) => value !== undefined)]) as QueryArguments;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): QueryArguments {
  return Object.fromEntries(
    variableDefinitions
      .filter(({ defaultValue }) => defaultValue !== undefined)
      .map(({ variable, defaultValue }) => [variable.name.value, valueFromASTUntyped(defaultValue!)]),
  );
}
