import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice } from '../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';
import {
  ADD_OPERATOR,
  ADD_PLACE,
  ADD_SERVICE,
  ask,
  CHANGE_OPERATOR,
  CHANGE_PLACE,
  CHANGE_SERVICE,
  newKey,
  placeInput,
  RETIRE_PLACE,
  serviceInput,
  signInAs,
} from './test-support/catalogue-mutations.ts';
import { withVersion } from './test-support/record-versions.ts';

let area: StaffArea;
let admin: StaffBrowser;
let manager: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
  manager = await signInAs(area, 'MANAGER');
});
afterAll(() => area.close());

const { operatorIds: _operatorIds, ...rules } = serviceInput;

describe('catalogue permissions', () => {
  test('a manager can edit the catalogue of their own places only', async () => {
    const elsewhere = await area.addPlace('municipio');
    const there = await area.addService({ place: elsewhere });
    const here = await area.addService();
    const shared = await area.addOperator([here, there]);
    const refused = async (query: string, input: Record<string, unknown>) =>
      expect(ask(manager, query, { input })).rejects.toThrow('FORBIDDEN');
    await refused(ADD_PLACE, { ...placeInput, name: 'Nuovo', idempotencyKey: newKey() });
    await refused(CHANGE_PLACE, { ...placeInput, placeId: String(elsewhere.id), version: 'any' });
    await refused(ADD_SERVICE, { ...serviceInput, placeId: String(elsewhere.id), idempotencyKey: newKey() });
    await refused(CHANGE_SERVICE, { ...rules, serviceId: String(there.id), version: 'any' });
    const operator = { name: 'Anna', capacity: 1, position: 0 };
    await refused(ADD_OPERATOR, { ...operator, serviceIds: [String(there.id)], idempotencyKey: newKey() });
    await refused(ADD_OPERATOR, { ...operator, serviceIds: [], idempotencyKey: newKey() });
    await refused(CHANGE_OPERATOR, { ...operator, operatorId: String(shared.id), version: 'any' });
    const own = { ...rules, name: 'Della sede', serviceId: String(here.id) };
    const mine = await withVersion(manager, 'service', own);
    expect((await ask(manager, CHANGE_SERVICE, { input: mine })).__typename).toBe('ServiceSuccess');
  });

  test('operators and citizens cannot read or edit the catalogue', async () => {
    const input = { ...placeInput, placeId: String(area.place.id), version: 'any' };
    await expect(ask(await signInAs(area, 'OPERATOR'), CHANGE_PLACE, { input })).rejects.toThrow('FORBIDDEN');
    await expect(ask(area.browser(), CHANGE_PLACE, { input })).rejects.toThrow('UNAUTHENTICATED');
    await expect(ask(area.browser(), '{ answer: staffCatalogue { places { id } } }', {})).rejects.toThrow(
      'UNAUTHENTICATED',
    );
  });

  test('ids of another comune return InvalidInput as unknown ids', async () => {
    const other = await createTestOffice(area, 'orta');
    const theirs = await other.addService();
    const operator = await other.addOperator([theirs]);
    const responses = await Promise.all([
      ask(admin, CHANGE_PLACE, { input: { ...placeInput, placeId: String(other.place.id), version: 'any' } }),
      ask(admin, CHANGE_SERVICE, { input: { ...rules, serviceId: String(theirs.id), version: 'any' } }),
      ask(admin, RETIRE_PLACE, { id: String(other.place.id) }),
      ask(admin, CHANGE_OPERATOR, {
        input: { operatorId: String(operator.id), name: 'A', capacity: 1, position: 0, version: 'any' },
      }),
    ]);
    expect(responses.map(({ errors }) => errors[0]!.message)).toEqual([
      'Questo ufficio non esiste',
      'Questo servizio non esiste',
      'Questo ufficio non esiste',
      'Questo operatore non esiste',
    ]);
  });
});
