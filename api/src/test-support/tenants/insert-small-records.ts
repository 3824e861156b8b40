import { v7 as uuid } from 'uuid';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { TestOffice } from '../fixtures.ts';
import { CANARY } from './canary.ts';

/** Inserts two services that can be combined, a rating, an idempotency key, a freed time and a hold. Returns the
 * id of the second service. */
export async function insertSmallRecords(
  { pool, place, municipality: { id } }: TestOffice,
  service: Service,
  operator: Operator,
): Promise<number> {
  await pool.query(
    `insert into service_rating (municipality_id, id, service_id, day, stars, comment)
     values ($1, nextval('row_id'), $2, '2026-11-23', 4, $3)`,
    [id, service.id, CANARY],
  );
  const { rows } = await pool.query<{ id: number }>(
    `insert into service (municipality_id, id, place_id, slug, name, duration_minutes, step_minutes)
     values ($1, nextval('row_id'), $2, 'combined', $3, 15, 15) returning id`,
    [id, place.id, CANARY],
  );
  await pool.query('insert into service_operator values ($1, $2, $3)', [id, rows[0]!.id, operator.id]);
  await pool.query('insert into service_combination values ($1, $2, $3)', [id, service.id, rows[0]!.id]);
  await pool.query(`insert into idempotency_record values ($1, 'addService', 'an earlier key', $2, now())`, [
    id,
    service.id,
  ]);
  await pool.query(
    `insert into freed_time values ($1, $2, $3, 1, '2026-11-20T09:00:00Z', '2026-11-20T10:00:00Z', now())`,
    [id, uuid(), operator.id],
  );
  await pool.query(
    `insert into slot_hold values ($1, $2, $3, $4, $5, 1, '2026-11-27T10:45:00Z', '2026-11-27T11:00:00Z',
       '2026-11-27T11:00:00Z', $6, '2026-11-23T07:10:00Z', now())`,
    [id, uuid(), service.id, place.id, operator.id, Buffer.from(CANARY)],
  );
  return rows[0]!.id;
}

/** Makes a booking a visit: a further service and a companion. */
export async function insertVisit({ pool, municipality: { id } }: TestOffice, bookingId: string): Promise<void> {
  await pool.query(
    `insert into booking_item
     select municipality_id, $2, id, 1, 1 from service where municipality_id = $1 and slug = 'combined'`,
    [id, bookingId],
  );
  await pool.query('insert into booking_companion values ($1, $2, 1, $3, $3)', [id, bookingId, CANARY]);
}
