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

/** The value for an argument or input field, by "Type.field", else by its bare name; undefined: nobody decided it. */
export type ChooseValue = (owner: string, name: string) => unknown;

/** One way of asking for a field of the schema. */
export type FieldRequest = { field: string; document: string; variables: Record<string, unknown> };

const MAX_DEPTH = 7;

/** Every field at the root of the schema, asked for with all that it can be told, and with only what it must be told. */
export function createRequests(schema: GraphQLSchema, decide: ChooseValue): FieldRequest[] {
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
    return Object.values(root.getFields()).flatMap((field) =>
      buildVariables(field, `${root.name}.${field.name}`, decide).map((variables) => ({
        field: `${root.name}.${field.name}`,
        document: buildDocument(operation, field),
        variables,
      })),
    );
  });
}

function buildDocument(operation: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const called = field.args.length === 0 ? field.name : `${field.name}(${given})`;
  return `${operation} ${declared && `(${declared})`} { ${called} ${buildSelection(getNamedType(field.type), [])} }`;
}

/** All that can be read below a type, as deep as it goes without coming round to itself. */
function buildSelection(type: GraphQLNamedOutputType, above: readonly string[]): string {
  if (isUnionType(type))
    return `{ ${type.getTypes().map((one) => `... on ${one.name} ${buildSelection(one, above)}`)} }`;
  if (!isObjectType(type)) return '';
  const within = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if (within.includes(below.name) || (isObjectType(below) && within.length >= MAX_DEPTH)) return [];
    // Members of a union may have fields of one name and different types.
    return [`${type.name}_${field.name}: ${field.name} ${buildSelection(below, within)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function buildVariables(
  { args }: GraphQLField<unknown, unknown>,
  owner: string,
  decide: ChooseValue,
): Record<string, unknown>[] {
  const whole = args.flatMap(({ name, type }) => getOneOfKeys(type).map((choice) => ({ name, type, choice })));
  const oneOf = whole.filter(({ choice }) => choice !== null);
  if (oneOf.length > 0) {
    return oneOf.map(({ name, type, choice }) => ({ [name]: buildValue(type, owner, name, decide, true, choice) }));
  }
  const told = (all: boolean) =>
    Object.fromEntries(
      args
        .filter(({ type }) => all || isNonNullType(type))
        .map(({ name, type }) => [name, buildValue(type, owner, name, decide, all, null)]),
    );
  const [all, least] = [told(true), told(false)];
  return JSON.stringify(all) === JSON.stringify(least) ? [all] : [all, least];
}

/** Of an input of which one part has to be given, each part; else null, for the whole. */
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
  decide: ChooseValue,
  all: boolean,
  choice: string | null,
): unknown {
  if (isNonNullType(type)) return buildValue(type.ofType, owner, name, decide, all, choice);
  if (isListType(type)) return [buildValue(type.ofType, owner, name, decide, all, null)];
  if (isInputObjectType(type)) {
    const parts = Object.values(type.getFields()).filter((part) =>
      choice === null ? all || (isNonNullType(part.type) && part.defaultValue === undefined) : part.name === choice,
    );
    return Object.fromEntries(
      parts.map((part) => [part.name, buildValue(part.type, type.name, part.name, decide, all, null)]),
    );
  }
  const decided = decide(owner, name);
  if (decided !== undefined) return decided;
  if (isEnumType(type)) return type.getValues()[0]!.value;
  throw new Error(`${owner}.${name}: decide in walked-arguments.ts what another comune's staff would send here`);
}
