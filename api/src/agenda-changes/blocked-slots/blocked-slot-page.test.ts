import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, newKey, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { type AgendaChangeResponse, BLOCK } from '../test-support/agenda-change-mutations.ts';

const PAGE = `query ($input: BlockedSlotPageInput!, $first: Int!, $after: String) {
  answer: blockedSlotPage(input: $input, first: $first, after: $after) {
    nodes { id startsAt operator { name } } endCursor } }`;
type Page = { nodes: { id: string; startsAt: string; operator: { name: string } }[]; endCursor: string | null };

let area: StaffArea;
let admin: StaffBrowser;
let anna: Operator;
let bea: Operator;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
  anna = await area.addOperator([], { name: 'Anna' });
  bea = await area.addOperator([], { name: 'Bea', hours: null });
  await area.addHours(bea, {}, await area.addPlace('biblioteca'));
  const input = {
    operatorIds: [String(anna.id), String(bea.id)],
    startsAt: '2026-11-24T09:00:00+01:00',
    endsAt: '2026-11-24T10:00:00+01:00',
    recurrence: { frequency: 'WEEKLY', until: '2028-11-14' },
    idempotencyKey: newKey(),
  };
  await ask<AgendaChangeResponse>(admin, BLOCK, { input });
  await area.block(anna, '2034-01-02T09:00:00+01:00', '2034-01-02T10:00:00+01:00');
});
afterAll(() => area.close());

async function readAll(input: object = {}, browser = admin): Promise<Page['nodes']> {
  const nodes: Page['nodes'] = [];
  let after: string | null = null;
  do {
    const page: Page = await ask<Page>(browser, PAGE, { input: { from: '2026-11-24', ...input }, first: 100, after });
    nodes.push(...page.nodes);
    after = page.endCursor;
  } while (after !== null);
  return nodes;
}

test('blockedSlotPage reaches as far as blocked slots exist, each once and earliest first', async () => {
  const nodes = await readAll();
  expect(nodes).toHaveLength(2 * 104 + 1);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  expect(nodes.at(-1)!.startsAt).toBe('2034-01-02T09:00:00+01:00');
  const starts = nodes.map(({ startsAt }) => Date.parse(startsAt));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('blockedSlotPage begins with a day and filters by operator and by place', async () => {
  expect((await readAll({ from: '2028-11-15' })).map(({ operator }) => operator.name)).toEqual(['Anna']);
  const ofBea = await readAll({ operatorId: String(bea.id) });
  expect(ofBea).toHaveLength(104);
  expect((await readAll({ placeId: String(area.place.id) })).every(({ operator }) => operator.name === 'Anna')).toBe(
    true,
  );
  expect(await readAll({ placeId: String(area.place.id), operatorId: String(bea.id) })).toEqual([]);
});

test('blockedSlotPage rejects a malformed cursor and a page that is too large', async () => {
  const input = { from: '2026-11-24' };
  for (const variables of [
    { input, first: 50, after: 'x' },
    { input, first: 101, after: null },
    { input, first: 0, after: null },
  ]) {
    expect((await admin.request(PAGE, variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});
