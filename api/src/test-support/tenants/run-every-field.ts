import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Returns the value of an argument or input field, by "Type.field" or by its name; undefined without an entry. */
export type ChooseValue = (owner: string, name: string) => unknown;

/** A GraphQL request for one root field. */
export type FieldRequest = { field: string; document: string; variables: Record<string, unknown> };

const MAX_DEPTH = 7;

/** Creates requests for every wanted root field, with all arguments and with only the required ones. */
export function createRequests(
  schema: GraphQLSchema,
  choose: ChooseValue,
  isWanted: (field: string) => boolean = () => true,
): FieldRequest[] {
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
    const fields = Object.values(root.getFields()).filter(({ name }) => isWanted(`${root.name}.${name}`));
    return fields.flatMap((field) =>
      buildVariables(field, `${root.name}.${field.name}`, choose).map((variables) => ({
        field: `${root.name}.${field.name}`,
        document: getDocument(operation, field),
        variables,
      })),
    );
  });
}

/** Documents by field: building one visits a large part of the schema. */
const documents = new WeakMap<GraphQLField<unknown, unknown>, string>();

function getDocument(operation: string, field: GraphQLField<unknown, unknown>): string {
  const document = documents.get(field) ?? buildDocument(operation, field);
  documents.set(field, document);
  return document;
}

function buildDocument(operation: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const called = field.args.length === 0 ? field.name : `${field.name}(${given})`;
  return `${operation} ${declared && `(${declared})`} { ${called} ${buildSelection(getNamedType(field.type), [])} }`;
}

/** Returns all fields of a type as a selection set, recursively, without cycles. */
function buildSelection(type: GraphQLNamedOutputType, above: readonly string[]): string {
  if (isUnionType(type))
    return `{ ${type.getTypes().map((one) => `... on ${one.name} ${buildSelection(one, above)}`)} }`;
  if (!isObjectType(type)) return '';
  const within = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if (within.includes(below.name) || (isObjectType(below) && within.length >= MAX_DEPTH)) return [];
    // Union members may have fields of the same name with different types, hence the alias.
    return [`${type.name}_${field.name}: ${field.name} ${buildSelection(below, within)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function buildVariables(
  { args }: GraphQLField<unknown, unknown>,
  owner: string,
  choose: ChooseValue,
): Record<string, unknown>[] {
  const whole = args.flatMap(({ name, type }) => getOneOfKeys(type).map((choice) => ({ name, type, choice })));
  const oneOf = whole.filter(({ choice }) => choice !== null);
  if (oneOf.length > 0) {
    return oneOf.map(({ name, type, choice }) => ({ [name]: buildValue(type, owner, name, choose, true, choice) }));
  }
  const build = (all: boolean) =>
    Object.fromEntries(
      args
        .filter(({ type }) => all || isNonNullType(type))
        .map(({ name, type }) => [name, buildValue(type, owner, name, choose, all, null)]),
    );
  const [all, least] = [build(true), build(false)];
  return JSON.stringify(all) === JSON.stringify(least) ? [all] : [all, least];
}

/** Returns the keys of an input that requires exactly one of them; otherwise null, for the whole input. */
function getOneOfKeys(type: GraphQLInputType): (string | null)[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [null];
  const parts = Object.values(named.getFields());
  const oneOf = parts.length > 1 && parts.every((part) => isInputObjectType(part.type));
  return oneOf ? parts.map(({ name }) => name) : [null];
}

function buildValue(
  type: GraphQLInputType,
  owner: string,
  name: string,
  choose: ChooseValue,
  all: boolean,
  choice: string | null,
): unknown {
  if (isNonNullType(type)) return buildValue(type.ofType, owner, name, choose, all, choice);
  if (isListType(type)) return [buildValue(type.ofType, owner, name, choose, all, null)];
  if (isInputObjectType(type)) {
    const parts = Object.values(type.getFields()).filter((part) =>
      choice === null ? all || (isNonNullType(part.type) && part.defaultValue === undefined) : part.name === choice,
    );
    return Object.fromEntries(
      parts.map((part) => [part.name, buildValue(part.type, type.name, part.name, choose, all, null)]),
    );
  }
  const choosed = choose(owner, name);
  if (choosed !== undefined) return choosed;
  if (isEnumType(type)) return type.getValues()[0]!.value;
  throw new Error(`${owner}.${name}: add a value to generated-arguments.ts`);
}
