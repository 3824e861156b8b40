import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, newKey, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  type AgendaChangeResponse,
  BLOCK,
  type BlockedSlotFields,
  CHANGE_BLOCK,
  UNBLOCK,
} from '../test-support/agenda-change-mutations.ts';

const at = (hour: string, date = '2026-11-24') => `${date}T${hour}:00+01:00`;

let area: StaffArea;
let admin: StaffBrowser;
let anna: Operator;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());
beforeEach(async () => {
  anna = await area.addOperator([await area.addService()], { name: 'Anna' });
});

/** Blocks an hour on three Tuesdays. */
async function blockSeries(): Promise<BlockedSlotFields[]> {
  const recurrence = { frequency: 'WEEKLY', count: 3 };
  const times = { startsAt: at('09:00'), endsAt: at('10:00'), recurrence };
  const input = { operatorIds: [String(anna.id)], reason: 'Corso', idempotencyKey: newKey(), ...times };
  return (await ask<AgendaChangeResponse>(admin, BLOCK, { input })).blockedSlots;
}

const change = ({ id, startsAt, endsAt, version }: BlockedSlotFields, reason: string) => {
  const input = { blockedSlotId: id, scope: 'ONE', startsAt, endsAt, version, reason };
  return ask<AgendaChangeResponse>(admin, CHANGE_BLOCK, { input });
};

const unblock = ({ id }: BlockedSlotFields, scope: string, version: string | null) =>
  ask<AgendaChangeResponse>(admin, UNBLOCK, { input: { blockedSlotId: id, scope, version } });

async function countSlots(): Promise<number> {
  const { rowCount } = await area.pool.query('select from blocked_slot where operator_id = $1', [anna.id]);
  return rowCount!;
}

test('unblockSlots removes nothing if the slot changed after it was read, and returns what stands now', async () => {
  const [slot] = await blockSeries();
  await change(slot!, 'Riunione');
  const refused = await unblock(slot!, 'ONE', slot!.version);
  expect(refused).toMatchObject({ __typename: 'BlockedSlotConflict', blockedSlot: { reason: 'Riunione' } });
  expect(await countSlots()).toBe(3);
  expect((await unblock(slot!, 'ONE', refused.blockedSlot!.version)).unblocked).toBe(1);
});

test('unblockSlots of a series compares the whole series, and of one slot only that slot', async () => {
  const [first, second] = await blockSeries();
  await change(second!, 'Riunione');
  expect((await unblock(first!, 'SERIES', first!.seriesVersion)).__typename).toBe('BlockedSlotConflict');
  expect(await countSlots()).toBe(3);
  expect((await unblock(first!, 'ONE', first!.version)).unblocked).toBe(1);
});

test('unblockSlots returns a conflict without a slot if the slot was removed meanwhile', async () => {
  const [slot] = await blockSeries();
  const answers = await Promise.all([1, 2].map(() => unblock(slot!, 'ONE', slot!.version)));
  const removed = answers.filter(({ unblocked }) => unblocked === 1);
  expect(removed).toHaveLength(1);
  expect(await countSlots()).toBe(2);
});

test('of a concurrent change and removal of one version only one passes', async () => {
  const [slot] = await blockSeries();
  const [changed, removed] = await Promise.all([
    change(slot!, 'Riunione'),
    unblock(slot!, 'SERIES', slot!.seriesVersion),
  ]);
  const isChanged = changed.__typename === 'ChangeBlockedSlotSuccess';
  expect(removed.unblocked === 3).toBe(!isChanged);
  expect(await countSlots()).toBe(isChanged ? 3 : 0);
});

test('unblockSlots of a series keeps the slots that are over, which statistics count', async () => {
  const [over, next] = await blockSeries();
  await area.pool.query('update blocked_slot set starts_at = $2, ends_at = $3 where id = $1', [
    over!.id,
    at('09:00', '2026-11-17'),
    at('10:00', '2026-11-17'),
  ]);
  expect((await unblock(next!, 'SERIES', null)).unblocked).toBe(2);
  expect(await countSlots()).toBe(1);
});
