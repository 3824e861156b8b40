import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, newKey, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { ADD_CLOSURE, type AgendaChangeResponse, BLOCK, PREVIEW } from '../test-support/agenda-change-mutations.ts';

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
  anna = await area.addOperator([], { name: 'Anna' });
});

const toInput = (more: object = {}) => ({
  operatorIds: [String(anna.id)],
  startsAt: at('09:00'),
  endsAt: at('11:00'),
  idempotencyKey: newKey(),
  ...more,
});
const block = (more: object = {}) => ask<AgendaChangeResponse>(admin, BLOCK, { input: toInput(more) });
const countSlots = async () =>
  (await area.pool.query('select from blocked_slot where operator_id = $1', [anna.id])).rowCount;

describe('blockSlots', () => {
  test('refuses the same time of the same operator, also in its preview', async () => {
    await block();
    const errors = [
      {
        path: 'startsAt',
        message: 'Anna è già non disponibile nello stesso orario: martedì 24 novembre 2026, 09:00–11:00',
      },
    ];
    expect((await block()).errors).toEqual(errors);
    const preview = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { blockSlots: toInput() } });
    expect(preview.errors).toEqual(errors);
    expect(await countSlots()).toBe(1);
  });

  test('refuses a series of which one time is already blocked', async () => {
    await block({ startsAt: at('09:00', '2026-12-08'), endsAt: at('11:00', '2026-12-08') });
    const { errors } = await block({ recurrence: { frequency: 'WEEKLY', count: 4 } });
    expect(errors[0]!.message).toContain('martedì 8 dicembre 2026, 09:00–11:00');
    expect(await countSlots()).toBe(1);
  });

  test('accepts a time that overlaps another, and the same time of a colleague', async () => {
    await block();
    expect((await block({ endsAt: at('12:00') })).__typename).toBe('BlockSlotsSuccess');
    const bea = await area.addOperator([], { name: 'Bea' });
    expect((await block({ operatorIds: [String(bea.id)] })).__typename).toBe('BlockSlotsSuccess');
  });

  test('accepts only one of several requests from windows that do not know of each other', async () => {
    const responses = await Promise.all(Array.from({ length: 6 }, () => block()));
    const accepted = responses.filter(({ __typename }) => __typename === 'BlockSlotsSuccess');
    expect(accepted).toHaveLength(1);
    for (const { errors } of responses.filter((one) => one !== accepted[0])) {
      expect(errors.map(({ path }) => path)).toEqual(['startsAt']);
    }
    expect(await countSlots()).toBe(1);
  });

  test('cannot be stored twice past the use case: the database refuses it', async () => {
    await area.block(anna, at('09:00'), at('11:00'));
    const copy = `insert into blocked_slot (municipality_id, id, operator_id, starts_at, ends_at)
      select municipality_id, -id, operator_id, starts_at, ends_at from blocked_slot where operator_id = $1`;
    await expect(area.pool.query(copy, [anna.id])).rejects.toMatchObject({ code: '23505' });
  });
});

describe('addClosure', () => {
  const close = (from: string, until: string, more: object = {}) =>
    ask<AgendaChangeResponse>(admin, ADD_CLOSURE, {
      input: { from, until, reason: 'Sciopero', idempotencyKey: newKey(), ...more },
    });

  test('refuses the same days of the same place with the reason they are closed for', async () => {
    const placeId = String(area.place.id);
    expect((await close('2027-02-01', '2027-02-02')).__typename).toBe('AddClosureSuccess');
    expect((await close('2027-02-01', '2027-02-02', { reason: 'Neve' })).errors).toEqual([
      { path: 'from', message: 'Questi giorni sono già chiusi: Sciopero' },
    ]);
    expect((await close('2027-02-01', '2027-02-02', { placeId })).__typename).toBe('AddClosureSuccess');
    expect((await close('2027-02-01', '2027-02-02', { placeId })).errors[0]!.path).toBe('from');
    expect((await close('2027-02-01', '2027-02-03')).__typename).toBe('AddClosureSuccess');
  });

  test('accepts only one of several requests from windows that do not know of each other', async () => {
    const responses = await Promise.all(Array.from({ length: 6 }, () => close('2027-03-01', '2027-03-01')));
    const counts = responses.map(({ __typename }) => __typename).toSorted();
    expect(counts).toEqual(['AddClosureSuccess', ...Array.from({ length: 5 }, () => 'InvalidInput')]);
    const { rowCount } = await area.pool.query(`select from closure where from_date = '2027-03-01'`);
    expect(rowCount).toBe(1);
  });
});
