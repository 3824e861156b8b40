import { readFileSync } from 'node:fs';
import { getIntrospectionQuery, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSampleVariables } from '../../test-support/sample-variables.ts';
import { apiSchema } from '../graphql/schema.ts';
import { validateQuery } from './validate-query.ts';
import { LIMITS } from './depth-and-alias-limits.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

const schema = apiSchema();

/** Returns the message of a rejected query, or null. */
function said(query: string, variables: object = {}): string | null {
  return validateQuery(schema, parse(query), variables)?.message ?? null;
}

const many = (times: number, text: (i: number) => string) => Array.from({ length: times }, (_, i) => text(i)).join(' ');
const nested = (levels: number, field = 'ofType') => `${`${field} { `.repeat(levels)}name${' }'.repeat(levels)}`;
const week = (from: string, to: string, more = '') =>
  `availability(input: { serviceId: "1", from: "${from}", to: "${to}" ${more} }) { nextFreeAt days { date free taken } }`;

describe('shape limits', () => {
  // Each case at its limit and one above: the first is the control for the second.
  it.each<[string, (more: number) => string, RegExp]>([
    ['levels', (more) => `{ __schema { types { ${nested(LIMITS.levels - 3 + more)} } } }`, /levels/],
    ['aliases', (more) => `{ municipality { ${many(LIMITS.aliases + more, (i) => `a${i}: name`)} } }`, /aliases/],
    ['fields at the root', (more) => `{ ${many(LIMITS.rootFields + more, (i) => `a${i}: __typename`)} }`, /root/],
    ['the same field', (more) => `{ municipality { ${'name '.repeat(LIMITS.repeats + more)} } }`, /same field/],
    [
      'directives',
      (more) => `{ municipality { name ${'@skip(if: false) '.repeat(LIMITS.directives + more)} } }`,
      /direct/,
    ],
    [
      'fields in fragments that are spread again and again',
      (more) =>
        `{ municipality { ...A } } fragment A on Municipality { ${'...B '.repeat(6 + more)} }
         fragment B on Municipality { ${'...C '.repeat(8)} } fragment C on Municipality { ${'... on Municipality { id name region } '.repeat(2)} id }`,
      /fields/,
    ],
    [
      'types within types',
      (more) => `{ __schema { types { fields { name ${more ? 'type { fields { name } }' : ''} } } } }`,
      /types within types/,
    ],
  ])('%s', (_, query, reason) => {
    expect(said(query(0))).toBeNull();
    expect(said(query(1))).toMatch(reason);
  });

  it('rejects fragment cycles, direct or indirect, at the root or below', () => {
    expect(said('{ municipality { ...A } } fragment A on Municipality { ...A }')).toMatch(/holds itself/);
    expect(said('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toMatch(/holds itself/);
  });

  it('rejects two mutations in one request, by aliases or fragments', () => {
    const signIn = (i: number) => `a${i}: signIn(input: { email: "a@b.it", password: "${i}" }) { __typename }`;
    expect(said(`mutation { __typename ${signIn(0)} }`)).toBeNull();
    expect(said(`mutation { ${signIn(0)} ${signIn(1)} }`)).toMatch(/Only one mutation/);
    expect(said(`mutation { ${signIn(0)} ...B } fragment B on Mutation { ${signIn(1)} }`)).toMatch(/Only one mutation/);
    expect(said(`mutation { ... on Mutation { ${signIn(0)} } ... on Mutation { ${signIn(1)} } }`)).toMatch(
      /Only one mutation/,
    );
  });
});

describe('complexity limits', () => {
  const twoMonths = week('2026-12-01', '2027-01-31');
  const threeTimes = (selection: string) => many(3, (i) => `a${i}: availability(input: $input) ${selection}`);

  it('allows two months of any operator twice, not three times', () => {
    expect(said(`{ a: ${twoMonths} b: ${twoMonths} }`)).toBeNull();
    expect(said(`{ a: ${twoMonths} b: ${twoMonths} c: ${twoMonths} }`)).toMatch(/exceeds the maximum/);
  });

  it('allows two months of one operator ten times', () => {
    const mine = week('2026-12-01', '2027-01-31', 'operatorId: "2"');
    expect(said(`{ ${many(4, (i) => `a${i}: ${mine}`)} }`)).toBeNull();
  });

  it('counts variables, defaults and fragments', () => {
    const asked = (variable: string) =>
      `query ($input: AvailabilityInput! ${variable}) { ${threeTimes('{ ...Days }')} }
       fragment Days on Availability { days { date free taken } }`;
    const input = { serviceId: '1', from: '2026-12-01', to: '2027-01-31' };
    expect(said(asked(''), { input: { ...input, to: '2026-12-07' } })).toBeNull();
    expect(said(asked(''), { input })).toMatch(/exceeds the maximum/);
    const byDefault = '= { serviceId: "1", from: "2026-12-01", to: "2027-01-31" }';
    expect(said(asked('').replace('!', `! ${byDefault}`))).toMatch(/exceeds the maximum/);
  });

  it('counts a reversed or too long range as the longest', () => {
    const query = `query ($input: AvailabilityInput!) { ${threeTimes('{ days { free taken } }')} }`;
    for (const to of ['2026-01-01', '2028-01-01']) {
      const input = { serviceId: '1', from: '2026-12-01', to };
      expect(said(query, { input })).toMatch(/exceeds the maximum/);
    }
  });

  it.each(['9999-99-99', ''])('leaves the invalid date "%s" to the validation of variables', (to) => {
    const query = `query ($input: AvailabilityInput!) { ${threeTimes('{ nextFreeAt }')} }`;
    const variables = { input: { serviceId: '1', from: '2026-12-01', to } };
    const [operation] = parse(query).definitions as OperationDefinitionNode[];
    expect(getVariableValues(schema, operation!.variableDefinitions!, variables).errors).toHaveLength(1);
    expect(said(query, variables)).toBeNull();
  });

  it('counts the other fields when the arguments of one are invalid', () => {
    const query = `query ($text: String! = "") {
      findBookings(input: { text: $text }) { nodes { id } } ${many(3, (i) => `a${i}: ${twoMonths}`)} }`;
    expect(said(query, { text: null })).toBeNull();
    const nullable = query.replace('String!', 'String');
    expect(validate(schema, parse(nullable))).toEqual([]);
    expect(said(nullable, { text: null })).toMatch(/exceeds the maximum/);
  });

  it('rejects a condition without a value, which hides the cost', () => {
    const query = `query ($if: Boolean = true) {
      municipality @include(if: $if) { name } ${many(3, (i) => `a${i}: ${twoMonths}`)} }`;
    expect(validate(schema, parse(query))).toEqual([]);
    expect(said(query, { if: null })).toMatch(/"if"/);
    expect(said(query)).toMatch(/exceeds the maximum/);
  });

  it('counts pages and agendas by their length', () => {
    const found = (first: number) =>
      `a: findBookings(first: ${first}, input: {}) { nodes { id number applicantName } }`;
    expect(said(`{ ${many(10, (i) => found(100).replace('a:', `a${i}:`))} }`)).toBeNull();
    expect(
      said(
        `{ ${many(10, (i) => found(100).replace('nodes', 'x: nodes { id } y: nodes { id } z: nodes').replace('a:', `a${i}:`))} }`,
      ),
    ).not.toBeNull();
    const agenda = (to: string) =>
      `{ agenda(input: { placeId: "1", from: "2026-12-01", to: "${to}" }) {
        date columns { operator { id } open { from to } blockedSlots { id } bookings { id } } } }`;
    expect(said(agenda('2026-12-07'))).toBeNull();
    expect(
      said(
        `${agenda('2027-01-11').slice(0, -1)} b: agenda(input: { placeId: "1", from: "2026-12-01", to: "2027-01-11" })
          { date columns { operator { id } bookings { id } } } }`,
      ),
    ).toMatch(/exceeds the maximum/);
  });

  it('allows the whole schema twice, not three times', () => {
    const all = (name: string) => `${name}: __schema { types { name } }`;
    expect(said(`{ ${all('a')} ${all('b')} }`)).toBeNull();
    expect(said(`{ ${all('a')} ${all('b')} ${all('c')} }`)).toMatch(/exceeds the maximum/);
  });
});

describe('accepted queries', () => {
  it('accepts every document of the web apps', () => {
    const trusted = [...readTrustedDocuments().values()];
    expect(trusted.length).toBeGreaterThan(50);
    for (const { document } of trusted) {
      const variables = createSampleVariables(schema, document);
      expect(validateQuery(schema, document, variables)?.message).toBeUndefined();
      expect(validate(schema, document)).toEqual([]);
    }
  });

  it('accepts the introspection of every sandbox and generator', () => {
    expect(said(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }))).toBeNull();
    expect(said('{ __type(name: "Booking") { name fields { name args { name } type { name kind } } } }')).toBeNull();
  });

  it('accepts the examples of the sandbox', () => {
    expect(said(readFileSync(new URL('../../../../docs/examples.graphql', import.meta.url), 'utf8'))).toBeNull();
  });
});

describe('rejection before execution', () => {
  it.each<[string, string]>([
    [
      'fragments that double twenty times',
      `{ ...F0 } ${many(20, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}
       fragment F20 on Query { __typename }`,
    ],
    ['nine hundred times the same field', `{ ${'__typename '.repeat(900)} }`],
    ['four hundred levels', `{ ${nested(400, 'a')} }`],
  ])('%s', (_, query) => {
    const since = performance.now();
    expect(said(query)).not.toBeNull();
    expect(performance.now() - since).toBeLessThan(200);
  });
});
