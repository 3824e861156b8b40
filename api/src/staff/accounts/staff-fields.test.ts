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
type Told = { code: unknown };

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

const isStaffs = ({ field }: NamedField) => field.description?.includes('Staff only.') ?? false;

function contextOf(role: StaffRole | null): GraphQLContext {
  const staff: Staff | null =
    role === null ? null : { id: 1, name: role, email: `${role}@example.it`, role, operatorId: null, placeIds: [] };
  return { staff, ctx: { locale: 'it' } } as unknown as GraphQLContext;
}

/** What asking for a field is answered with, when it comes to a refusal. */
async function ask({ field }: NamedField, role: StaffRole | null): Promise<Told> {
  const resolve = (field.subscribe ?? field.resolve)!;
  try {
    await resolve({}, { input: {} }, contextOf(role), {} as never);
    return { code: undefined };
  } catch (error) {
    return { code: (error as { extensions?: { code: unknown } }).extensions?.code };
  }
}

function actsOf(name: string): Action[] {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const [type, field] = name.split('.');
  const ofType = { Query: queries, Mutation: mutations, Subscription: subscriptions }[type!] ?? [];
  return (ofType.find(({ schemaName }) => schemaName === field)?.roles ?? []) as Action[];
}

function throughTheGate(name: string, role: StaffRole): string {
  const acts = actsOf(name);
  if (acts.length !== 1) return `stands for ${acts.length} acts`;
  const passed = authChecker({ context: contextOf(role), root: {}, args: {}, info: {} as never }, acts);
  return passed === true ? 'passes' : 'does not pass';
}

describe('every staff field of the schema', () => {
  test('is decided for every role, and nothing else is', () => {
    expect(
      fields
        .filter(isStaffs)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(Object.keys(ROLES_BY_FIELD).toSorted());
  });

  test('stands at the root, where somebody is asked who they are before anything is read', () => {
    expect(fields.filter(isStaffs).map(({ name }) => name.split('.')[0])).toEqual(
      fields.filter(isStaffs).map(() => expect.stringMatching(/^(Query|Mutation|Subscription)$/)),
    );
  });

  test('is refused to whoever has not signed in', async () => {
    for (const field of fields.filter(isStaffs)) {
      expect([field.name, (await ask(field, null)).code]).toEqual([field.name, 'UNAUTHENTICATED']);
    }
  });

  test.each(STAFF_ROLES)('lets %s through where it was decided so, and nowhere else', async (role) => {
    const found: Record<string, string> = {};
    for (const field of fields.filter(isStaffs)) {
      const decided = ROLES_BY_FIELD[field.name]?.includes(role) ?? false;
      found[field.name] = decided ? throughTheGate(field.name, role) : `${(await ask(field, role)).code}`;
    }
    const expected = Object.entries(ROLES_BY_FIELD).map(([name, roles]) => [
      name,
      roles.includes(role) ? 'passes' : 'FORBIDDEN',
    ]);
    expect(found).toEqual(Object.fromEntries(expected));
  });
});

describe('what is public', () => {
  test('is known by name; whatever else stands at the root is staff’s', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];
    const open = roots.flatMap(fieldsOf).filter((field) => !isStaffs(field));
    expect(open.map(({ name }) => name).toSorted()).toEqual(PUBLIC_FIELDS.toSorted());
    expect(open.flatMap(({ name }) => actsOf(name))).toEqual([]);
  });

  test('leads to no type that is staff’s', () => {
    const seen = new Set<string>();
    const follow = (type: GraphQLNamedType): void => {
      if (seen.has(type.name)) return;
      seen.add(type.name);
      if (isAbstractType(type) && 'getTypes' in type) type.getTypes().forEach(follow);
      if (isObjectType(type)) for (const { field } of fieldsOf(type)) follow(getNamedType(field.type));
    };
    for (const name of PUBLIC_FIELDS) follow(getNamedType(fields.find((field) => field.name === name)!.field.type));
    expect(seen.size).toBeGreaterThan(20);
    const staffs = [...seen].filter((name) => schema.getType(name)?.description?.startsWith('Staff only.'));
    expect(staffs).toEqual([]);
  });
});
