import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, newKey, readAuditEntries, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { MONDAY_AT_EIGHT } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  type AgendaChangeResponse,
  BLOCK,
  type BlockedSlotFields,
  CHANGE_BLOCK,
  createBooking,
  PREVIEW,
  READ_BLOCK,
  UNBLOCK,
} from '../test-support/agenda-change-mutations.ts';

const at = (hour: string, date = '2026-11-24') => `${date}T${hour}:00+01:00`;

let area: StaffArea;
let admin: StaffBrowser;
let service: Service;
let anna: Operator;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());
beforeEach(async () => {
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  anna = await area.addOperator([service], { name: 'Anna' });
});

async function block(more: object = {}): Promise<BlockedSlotFields[]> {
  const input = { operatorIds: [String(anna.id)], startsAt: at('09:00'), endsAt: at('10:00'), reason: 'Corso' };
  const response = await ask<AgendaChangeResponse>(admin, BLOCK, {
    input: { ...input, idempotencyKey: newKey(), ...more },
  });
  expect(response.__typename).toBe('BlockSlotsSuccess');
  return response.blockedSlots;
}
const change = (slot: BlockedSlotFields, changes: object, browser = admin) =>
  ask<AgendaChangeResponse>(browser, CHANGE_BLOCK, { input: { ...toInput(slot), ...changes } });
const toInput = ({ id, startsAt, endsAt, reason, version }: BlockedSlotFields) => ({
  blockedSlotId: id,
  scope: 'ONE',
  startsAt,
  endsAt,
  reason,
  version,
});
const read = (id: string) => ask<BlockedSlotFields | null>(admin, READ_BLOCK, { id });

describe('changeBlockedSlot', () => {
  test('changes the time and reason of a slot in place, with an audit entry', async () => {
    const [slot] = await block();
    const changed = await change(slot!, { startsAt: at('10:00'), endsAt: at('12:00'), reason: 'Riunione' });
    expect(changed).toMatchObject({ __typename: 'ChangeBlockedSlotSuccess', bookings: { kept: 0 } });
    expect(await read(slot!.id)).toMatchObject({ startsAt: at('10:00'), endsAt: at('12:00'), reason: 'Riunione' });
    const { rows } = await area.pool.query<{ series_id: number }>('select series_id from blocked_slot where id = $1', [
      slot!.id,
    ]);
    const entries = await readAuditEntries(area, 'BlockedSlot', String(rows[0]!.series_id));
    expect(entries.map(({ action }) => action)).toEqual(['blockSlots', 'changeBlockedSlot']);
  });

  test('returns what stands now if another member changed the slot meanwhile, and changes nothing', async () => {
    const [slot] = await block();
    await change(slot!, { reason: 'Riunione' });
    const second = await change(slot!, { endsAt: at('11:00') });
    expect(second).toMatchObject({
      __typename: 'BlockedSlotConflict',
      blockedSlot: { endsAt: at('10:00'), reason: 'Riunione' },
    });
    expect(second.message).toMatch(/^Un’altra persona/);
    const third = await change(slot!, { endsAt: at('11:00'), version: second.blockedSlot!.version });
    expect(third.__typename).toBe('ChangeBlockedSlotSuccess');
  });

  test('lets only one of two concurrent saves pass', async () => {
    const [slot] = await block();
    const saves = await Promise.all([
      change(slot!, { endsAt: at('11:00') }),
      change(slot!, { endsAt: at('12:00'), reason: 'Altro' }),
    ]);
    expect(saves.map(({ __typename }) => __typename).toSorted()).toEqual([
      'BlockedSlotConflict',
      'ChangeBlockedSlotSuccess',
    ]);
  });

  test('accepts a repeated request whose changes are already saved', async () => {
    const [slot] = await block();
    await change(slot!, { endsAt: at('11:00') });
    expect((await change(slot!, { endsAt: at('11:00') })).__typename).toBe('ChangeBlockedSlotSuccess');
  });

  test('affects the bookings within the new time only, as its preview says', async () => {
    const kept = await createBooking(area, service, at('09:30'));
    const [slot] = await block({ resolutions: [{ bookingId: kept, kind: 'KEEP' }] });
    const hit = await createBooking(area, service, at('11:00'));
    const wider = { ...toInput(slot!), endsAt: at('12:00') };
    const preview = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { changeBlockedSlot: wider } });
    expect(preview.affectedBookings.map(({ id }) => id)).toEqual([hit]);
    expect(await change(slot!, wider)).toMatchObject({
      __typename: 'ResolutionRequired',
      affectedBookings: [{ id: hit }],
    });
    const resolutions = [{ bookingId: hit, kind: 'CANCEL', reason: 'Assente' }];
    expect(await change(slot!, { ...wider, resolutions })).toMatchObject({ bookings: { cancelled: 1, kept: 0 } });
  });

  test('changes the rest of a series to the same time of day, and one slot alone', async () => {
    const slots = await block({ recurrence: { frequency: 'WEEKLY', count: 4 } });
    const input = { scope: 'FOLLOWING', version: slots[1]!.seriesVersion };
    const nextDay = { startsAt: at('10:00', '2026-12-02'), endsAt: at('11:00', '2026-12-02') };
    expect((await change(slots[1]!, { ...input, ...nextDay })).__typename).toBe('ChangeBlockedSlotSuccess');
    const starts = async () => (await Promise.all(slots.map(({ id }) => read(id)))).map((slot) => slot?.startsAt);
    expect(await starts()).toEqual([
      at('09:00'),
      at('10:00', '2026-12-02'),
      at('10:00', '2026-12-09'),
      at('10:00', '2026-12-16'),
    ]);
    const last = (await read(slots[3]!.id))!;
    await change(last, { startsAt: at('08:00', '2026-12-16') });
    expect((await starts()).slice(2)).toEqual([at('10:00', '2026-12-09'), at('08:00', '2026-12-16')]);
  });

  test('returns a conflict for a series of which one slot changed meanwhile', async () => {
    const [first, second] = await block({ recurrence: { frequency: 'WEEKLY', count: 2 } });
    await change(second!, { reason: 'Altro' });
    const series = { scope: 'SERIES', version: first!.seriesVersion, endsAt: at('11:00') };
    expect((await change(first!, series)).__typename).toBe('BlockedSlotConflict');
    expect(await read(second!.id)).toMatchObject({ endsAt: at('10:00', '2026-12-01'), reason: 'Altro' });
  });

  test('moves the slots of a daily series to the time of each other', async () => {
    const slots = await block({ recurrence: { frequency: 'DAILY', count: 3 } });
    const series = { scope: 'SERIES', version: slots[0]!.seriesVersion };
    const nextDay = { startsAt: at('09:00', '2026-11-25'), endsAt: at('10:00', '2026-11-25') };
    expect((await change(slots[0]!, { ...series, ...nextDay })).__typename).toBe('ChangeBlockedSlotSuccess');
    expect((await read(slots[2]!.id))!.startsAt).toBe(at('09:00', '2026-11-27'));
  });

  test('leaves slots of a series that are over unchanged', async () => {
    const [monday, tuesday] = ['2026-11-23', '2026-11-24'];
    const today = { startsAt: at('09:00', monday), endsAt: at('10:00', monday) };
    const [first, second] = await block({ ...today, recurrence: { frequency: 'DAILY', count: 2 } });
    area.time.now = Date.parse(at('10:30', monday));
    const series = { scope: 'SERIES', version: second!.seriesVersion, endsAt: at('11:00', tuesday) };
    const changed = await change(second!, series);
    area.time.now = MONDAY_AT_EIGHT;
    expect(changed.__typename).toBe('ChangeBlockedSlotSuccess');
    expect((await read(first!.id))!.endsAt).toBe(at('10:00', monday));
    expect((await read(second!.id))!.endsAt).toBe(at('11:00', tuesday));
  });

  test('refuses the time of another slot of the operator', async () => {
    const [slot] = await block();
    await block({ startsAt: at('11:00'), endsAt: at('12:00') });
    const { errors } = await change(slot!, { startsAt: at('11:00'), endsAt: at('12:00') });
    expect(errors).toEqual([
      {
        path: 'startsAt',
        message: 'Anna è già non disponibile nello stesso orario: martedì 24 novembre 2026, 11:00–12:00',
      },
    ]);
  });

  test.each([
    ['endsAt', { endsAt: at('09:00') }],
    ['endsAt', { startsAt: at('09:00', '2026-11-02'), endsAt: at('10:00', '2026-11-02') }],
    ['reason', { reason: 'x'.repeat(201) }],
    ['blockedSlotId', { blockedSlotId: '4711' }],
  ])('returns an error at %s for %o', async (path, changes) => {
    const [slot] = await block();
    expect((await change(slot!, changes)).errors.map((error) => error.path)).toEqual([path]);
  });

  test('returns an error if the slot was unblocked meanwhile', async () => {
    const [slot] = await block();
    await ask(admin, UNBLOCK, { input: { blockedSlotId: slot!.id, scope: 'ONE' } });
    expect((await change(slot!, { reason: 'Altro' })).errors).toEqual([
      { path: 'blockedSlotId', message: 'Questa fascia bloccata non esiste più' },
    ]);
  });

  test('is forbidden to an operator for the slot of another', async () => {
    const [slot] = await block();
    await area.addStaff('OPERATOR', { email: 'lia@comune.example', operator: await area.addOperator([service]) });
    const lia = area.browser();
    await lia.signIn('lia@comune.example');
    const { errors } = await lia.request(CHANGE_BLOCK, { input: toInput(slot!) });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
