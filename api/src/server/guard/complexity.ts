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
import { type Asked, LIST_SIZES, DEFAULT_LIST_SIZE, FIELD_COSTS } from './list-sizes.ts';
import { queryTooLarge } from './query-error.ts';

/** About twenty times the citizen's own question: a week of any operator's times. */
export const MAX_COST = 2_400;

/** Why a document is refused for what it would read; null: it may be. Its shape must have passed. */
export function checkComplexity(schema: GraphQLSchema, document: DocumentNode, variables: Asked): GraphQLError | null {
  const cost = queryCost(schema, document, variables);
  return cost > MAX_COST
    ? queryTooLarge(`This query may read too much: it counts ${cost}, and ${MAX_COST} is most.`)
    : null;
}

/** What the dearest operation of a document may read, counted in objects handed out and operators' days computed. */
export function queryCost(schema: GraphQLSchema, document: DocumentNode, variables: Asked): number {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.map((operation) => operationCost(schema, document, operation, variables)));
}

function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Asked,
): number {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const given = { ...defaultsOf(operation), ...variables };
  const root = schema.getRootType(operation.operation);
  return root ? Math.round(costOf(operation.selectionSet, root, null)) : 0;

  function costOf({ selections }: SelectionSetNode, type: GraphQLCompositeType, asked: Asked | null): number {
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

  function fieldCost(node: FieldNode, type: GraphQLCompositeType, above: Asked | null): number {
    const name = `${type.name}.${node.name.value}`;
    const field = fieldOf(type, node);
    const asked = above ?? argumentsOf(node, field, given);
    const ctx = FIELD_COSTS[name]?.(asked) ?? 0;
    if (field === undefined) return ctx;
    const entries = isList(field) ? (LIST_SIZES[name]?.(asked) ?? DEFAULT_LIST_SIZE) : 1;
    const handedOut = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(handedOut)) return ctx + (isList(field) ? entries : 0);
    return ctx + entries * (1 + costOf(node.selectionSet, handedOut, asked));
  }
}

type AnyField = GraphQLField<unknown, unknown>;

/** Introspection is counted at its root alone; what the schema does not know is refused when it is compared with it. */
function fieldOf(type: GraphQLCompositeType, { name }: FieldNode): AnyField | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
}

function isList({ type }: AnyField): boolean {
  return isListType(getNullableType(type));
}

function argumentsOf(node: FieldNode, field: AnyField | undefined, variables: Asked): Asked {
  const defaults = (field?.args ?? []).map(({ name, defaultValue }) => [name, defaultValue] as const);
  const sent = (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]);
  return Object.fromEntries([...defaults, ...sent.filter(([, value]) => value !== undefined)]) as Asked;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Asked {
  return Object.fromEntries(
    variableDefinitions
      .filter(({ defaultValue }) => defaultValue !== undefined)
      .map(({ variable, defaultValue }) => [variable.name.value, valueFromASTUntyped(defaultValue!)]),
  );
}
