import { getNullableType, type GraphQLObjectType, isInterfaceType, isListType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { apiSchema } from '../graphql/schema.ts';

it('every list field declares its complexity', () => {
  const lists = Object.values(apiSchema().getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields())
        .filter((field) => isListType(getNullableType(field.type)))
        .map((field) => ({ name: `${type.name}.${field.name}`, complexity: field.extensions['complexity'] })),
    );
  expect(lists.length).toBeGreaterThan(40);
  expect(lists.filter(({ complexity }) => complexity === undefined)).toEqual([]);
});
