import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { readAgenda } from './read-agenda.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

it('the agenda shows an operator who is open on one date only, on that date and while not retired', async () => {
  const service = await office.addService();
  const guest = await office.addOperator([service], { name: 'Ospite', hours: null });
  await office.pool.query(
    `insert into opening_exception (municipality_id, id, operator_id, place_id, date, opens, closes)
     values ($1, 9001, $2, $3, '2026-11-24', 540, 720), ($1, 9002, $2, $3, '2026-11-26', null, null)`,
    [office.municipality.id, guest.id, office.place.id],
  );
  const read = async (date: string) => {
    const request = { placeId: office.place.id, operatorId: null, from: date, to: date };
    return (await readAgenda(office.ctx(), request)).flatMap(({ columns }) =>
      columns.map(({ operator }) => operator.name),
    );
  };
  expect(await read('2026-11-24')).toEqual(['Ospite']);
  expect(await read('2026-11-25')).toEqual([]);
  expect(await read('2026-11-26')).toEqual([]);
  await office.pool.query('update operator set retired_at = now() where id = $1', [guest.id]);
  expect(await read('2026-11-24')).toEqual([]);
});
