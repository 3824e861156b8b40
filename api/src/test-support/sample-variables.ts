import {
  type DocumentNode,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  Kind,
  typeFromAST,
} from 'graphql';

const SAMPLES: Record<string, unknown> = {
  ID: '1',
  String: 'text',
  Int: 1,
  Boolean: true,
  LocalDate: '2026-12-01',
  LocalTime: '09:00',
  DateTime: '2026-12-01T09:00:00+01:00',
};
/** A range of one week, as the web apps query it. */
const BY_NAME: Record<string, unknown> = { from: '2026-12-01', to: '2026-12-07' };

/** Returns valid values for all variables of a document without defaults; date ranges cover one week. */
export function createSampleVariables(schema: GraphQLSchema, document: DocumentNode): Record<string, unknown> {
  const definitions = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    definitions
      .filter(({ defaultValue }) => defaultValue === undefined)
      .map(({ variable, type }) => {
        const inputType = typeFromAST(schema, type);
        if (!isInputType(inputType)) throw new Error(`${variable.name.value}: no input type`);
        return [variable.name.value, createSample(inputType, variable.name.value)];
      }),
  );
}

function createSample(given: GraphQLInputType, name: string): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [createSample(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return (type.name === 'LocalDate' ? BY_NAME[name] : undefined) ?? SAMPLES[type.name];
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [field.name, createSample(field.type, field.name)]),
  );
}
