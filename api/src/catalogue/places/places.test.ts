import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  ADD_PLACE,
  ADD_SERVICE,
  ask,
  CHANGE_PLACE,
  readAuditEntries,
  newKey,
  placeInput,
  REINSTATE_PLACE,
  REINSTATE_SERVICE,
  RETIRE_PLACE,
  serviceInput,
  signInAs,
} from '../test-support/catalogue-mutations.ts';
import { withVersion } from '../test-support/record-versions.ts';

let area: StaffArea;
let admin: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());

describe('place mutations', () => {
  test('addPlace adds one place for repeated requests, and a later change keeps its slug', async () => {
    const input = { ...placeInput, idempotencyKey: newKey() };
    const [first, repeated] = await Promise.all([ask(admin, ADD_PLACE, { input }), ask(admin, ADD_PLACE, { input })]);
    expect(first).toMatchObject({ __typename: 'PlaceSuccess', place: { slug: 'biblioteca', retiredAt: null } });
    expect(repeated).toEqual(first);
    const changed = await ask(admin, CHANGE_PLACE, {
      input: await withVersion(admin, 'place', { ...placeInput, name: 'Mediateca', placeId: first.place.id }),
    });
    expect(changed.place).toMatchObject({ name: 'Mediateca', slug: 'biblioteca' });
    expect(await readAuditEntries(area, 'Place', first.place.id)).toMatchObject([
      { action: 'addPlace' },
      { action: 'changePlace', details: { name: { from: 'Biblioteca', to: 'Mediateca' } } },
    ]);
  });

  test('addPlace rejects a name in use and returns all validation errors together', async () => {
    await ask(admin, ADD_PLACE, { input: { ...placeInput, name: 'Teatro', idempotencyKey: newKey() } });
    const twin = await ask(admin, ADD_PLACE, { input: { ...placeInput, name: ' TEATRO ', idempotencyKey: newKey() } });
    expect(twin).toMatchObject({ __typename: 'InvalidInput', errors: [{ path: 'name' }] });
    const bad = {
      ...placeInput,
      name: ' ',
      address: 'x'.repeat(201),
      email: 'nobody',
      position: -1,
      idempotencyKey: newKey(),
    };
    const { errors } = await ask(admin, ADD_PLACE, { input: bad });
    expect(errors.map(({ path }) => path)).toEqual(['name', 'address', 'email', 'position']);
  });

  test('retirePlace returns PlaceInUse while services are in use, and reinstatePlace undoes it', async () => {
    const added = await ask(admin, ADD_PLACE, { input: { ...placeInput, name: 'Castello', idempotencyKey: newKey() } });
    const { id } = added.place;
    const service = await ask(admin, ADD_SERVICE, {
      input: { ...serviceInput, placeId: id, idempotencyKey: newKey() },
    });
    expect(await ask(admin, RETIRE_PLACE, { id })).toMatchObject({
      __typename: 'PlaceInUse',
      message: 'Prima ritira i servizi che si prenotano qui: Certificato di residenza',
      services: [{ name: 'Certificato di residenza' }],
    });
    await area.pool.query('update service set retired_at = now() where id = $1', [service.service.id]);
    expect((await ask(admin, RETIRE_PLACE, { id })).place.retiredAt).toBe('2026-11-23T08:00:00+01:00');
    const refused = await ask(admin, REINSTATE_SERVICE, { id: service.service.id });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', errors: [{ path: 'serviceId' }] });
    expect((await ask(admin, REINSTATE_PLACE, { id })).place.retiredAt).toBeNull();
    expect(await ask(admin, REINSTATE_SERVICE, { id: service.service.id })).toMatchObject({
      service: { retiredAt: null },
    });
  });
});
