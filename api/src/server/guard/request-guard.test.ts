import { expect, it } from 'vitest';
import { apiSchema } from '../graphql/schema.ts';
import { createRequestGuard } from './request-guard.ts';

const schema = apiSchema();
const createGuard = () => createRequestGuard({ schema, trusted: new Map(), trustedOnly: false });
const query = `query ($input: AvailabilityInput!) {
  a: availability(input: $input) { days { free taken } }
  b: availability(input: $input) { days { free taken } }
  c: availability(input: $input) { days { free taken } } }`;
const until = (to: string) => ({ query, variables: { input: { serviceId: '1', from: '2026-12-01', to } } });
const [cheap, expensive] = [until('2026-12-07'), until('2027-01-31')];

it('the guard remembers an allowed query for its own text and variables only', () => {
  const guard = createGuard();
  for (let time = 0; time < 2; time++) {
    expect(guard.validate(cheap, 'it')).toBeNull();
    expect(guard.validate(expensive, 'it')?.message).toMatch(/exceeds the maximum/);
    expect(guard.validate({ ...cheap, query: query.replace('{ days', '{ nextFreeAt days') }, 'it')).toBeNull();
    expect(guard.validate({ ...cheap, variables: undefined }, 'it')).toEqual(
      createGuard().validate({ ...cheap, variables: undefined }, 'it'),
    );
  }
});

it('the guard rejects a query as often as it is sent', () => {
  const guard = createGuard();
  const sent = { query: `{ ${'__typename '.repeat(900)} }` };
  expect([guard.validate(sent, 'it'), guard.validate(sent, 'it')].map((error) => error !== null)).toEqual([true, true]);
});

it('the guard computes the complexity of a repeated query once', () => {
  const guard = createGuard();
  let reads = 0;
  const seen = {
    ...cheap.variables.input,
    get to() {
      reads++;
      return '2026-12-07';
    },
  };
  guard.validate({ query, variables: { input: seen } }, 'it');
  const first = reads;
  guard.validate({ query, variables: { input: seen } }, 'it');
  expect(reads - first).toBe(1);
  expect(first).toBeGreaterThan(1);
});
