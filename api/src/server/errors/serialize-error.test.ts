import { expect, it } from 'vitest';
import { createTestOffice } from '../../test-support/fixtures.ts';
import { serializeError } from './serialize-error.ts';

it('serializeError keeps type, code and stack of a database error, and no personal data', async () => {
  const office = await createTestOffice();
  const service = await office.addService();
  const operator = await office.addOperator([service]);
  const error: unknown = await office.pool
    .query(
      `insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, starts_at,
        ends_at, busy_until, token_hash, applicant_name)
       values ($1, gen_random_uuid(), 1, 'CONFIRMED', $2, $3, $4, now(), now() - interval '1 hour', now(), '', 'Ermenegilda')`,
      [office.municipality.id, service.id, office.place.id, operator.id],
    )
    .catch((refused: unknown) => refused);
  await office.close();
  expect(JSON.stringify(error)).toContain('Ermenegilda');
  const kept = serializeError(error);
  expect(kept).toMatchObject({ code: '23514', constraint: 'booking_order' });
  expect(kept.stack.length).toBeGreaterThan(0);
  expect(JSON.stringify(kept)).not.toContain('Ermenegilda');
});
