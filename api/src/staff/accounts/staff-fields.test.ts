import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { STAFF_ROLES, type StaffRole } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { apiSchema } from '../../server/graphql/schema.ts';
import type { Action } from '../permissions.ts';
import { ROLES_BY_FIELD, PUBLIC_FIELDS } from '../test-support/permission-table.ts';
import { authChecker } from '../authorization.ts';

type NamedField = { name: string; field: GraphQLField<unknown, GraphQLContext> };
type Outcome = { code: unknown };

let schema: GraphQLSchema;
let fields: NamedField[];
beforeAll(() => {
  schema = apiSchema();
  fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => fieldsOf(type as GraphQLObjectType));
});

function fieldsOf(type: GraphQLObjectType): NamedField[] {
  return Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }));
}

const isStaffField = ({ field }: NamedField) => field.description?.includes('Staff only.') ?? false;

function createContext(role: StaffRole | null): GraphQLContext {
  const staff: Staff | null =
    role === null
      ? null
      : {
          id: 1,
          name: role,
          email: `${role}@example.it`,
          role,
          operatorId: null,
          placeIds: [],
          lacksSecondFactor: false,
        };
  return { staff, ctx: { locale: 'it' } } as unknown as GraphQLContext;
}

/** Resolves a field and returns the error code, undefined without an error. */
async function resolveField({ field }: NamedField, role: StaffRole | null): Promise<Outcome> {
  const resolve = (field.subscribe ?? field.resolve)!;
  try {
    await resolve({}, { input: {} }, createContext(role), {} as never);
    return { code: undefined };
  } catch (error) {
    return { code: (error as { extensions?: { code: unknown } }).extensions?.code };
  }
}

function getActions(name: string): Action[] {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const [type, field] = name.split('.');
  const ofType = { Query: queries, Mutation: mutations, Subscription: subscriptions }[type!] ?? [];
  return (ofType.find(({ schemaName }) => schemaName === field)?.roles ?? []) as Action[];
}

function checkAccess(name: string, role: StaffRole): string {
  const actions = getActions(name);
  if (actions.length !== 1) return `requires ${actions.length} actions`;
  const passed = authChecker({ context: createContext(role), root: {}, args: {}, info: {} as never }, actions);
  return passed === true ? 'passes' : 'does not pass';
}

describe('every staff field of the schema', () => {
  test('has an entry in the permission table, which has no other entries', () => {
    expect(
      fields
        .filter(isStaffField)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(Object.keys(ROLES_BY_FIELD).toSorted());
  });

  test('is a root field, so that permission is checked before anything is read', () => {
    expect(fields.filter(isStaffField).map(({ name }) => name.split('.')[0])).toEqual(
      fields.filter(isStaffField).map(() => expect.stringMatching(/^(Query|Mutation|Subscription)$/)),
    );
  });

  test('is UNAUTHENTICATED without a session', async () => {
    for (const field of fields.filter(isStaffField)) {
      expect([field.name, (await resolveField(field, null)).code]).toEqual([field.name, 'UNAUTHENTICATED']);
    }
  });

  test.each(STAFF_ROLES)('lets %s pass exactly where the table permits it', async (role) => {
    const found: Record<string, string> = {};
    for (const field of fields.filter(isStaffField)) {
      const decided = ROLES_BY_FIELD[field.name]?.includes(role) ?? false;
      found[field.name] = decided ? checkAccess(field.name, role) : `${(await resolveField(field, role)).code}`;
    }
    const expected = Object.entries(ROLES_BY_FIELD).map(([name, roles]) => [
      name,
      roles.includes(role) ? 'passes' : 'FORBIDDEN',
    ]);
    expect(found).toEqual(Object.fromEntries(expected));
  });
});

describe('the public fields', () => {
  test('are all listed; every other root field is for staff', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];
    const open = roots.flatMap(fieldsOf).filter((field) => !isStaffField(field));
    expect(open.map(({ name }) => name).toSorted()).toEqual(PUBLIC_FIELDS.toSorted());
    expect(open.flatMap(({ name }) => getActions(name))).toEqual([]);
  });

  test('lead to no type for staff only', () => {
    const seen = new Set<string>();
    const follow = (type: GraphQLNamedType): void => {
      if (seen.has(type.name)) return;
      seen.add(type.name);
      if (isAbstractType(type) && 'getTypes' in type) type.getTypes().forEach(follow);
      if (isObjectType(type)) for (const { field } of fieldsOf(type)) follow(getNamedType(field.type));
    };
    for (const name of PUBLIC_FIELDS) follow(getNamedType(fields.find((field) => field.name === name)!.field.type));
    expect(seen.size).toBeGreaterThan(20);
    const staffTypes = [...seen].filter((name) => schema.getType(name)?.description?.startsWith('Staff only.'));
    expect(staffTypes).toEqual([]);
  });
});
