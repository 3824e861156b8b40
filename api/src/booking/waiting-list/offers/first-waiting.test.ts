import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../../test-support/fixtures.ts';
import { createWaitingList } from '../../test-support/waiting-list.ts';
import { selectFirstWaiting } from './first-waiting.sql.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const { join } = createWaitingList(() => office);
const REQUESTS = 20_000;
const STARTS_AT = Date.parse('2026-11-25T10:00:00+01:00');

it('finds the first who fits a free time with one scan of the index in the order of joining', async () => {
  const service = await office.addService();
  const first = await join(service, 'Anna', { dayPart: 'AFTERNOON' });
  const second = await join(service, 'Bruno');
  await office.pool.query(
    `insert into watch_request (municipality_id, id, service_slug, from_date, to_date, weekdays, applicant_email,
       token_hash, state, joined_mail_at, created_at)
     select municipality_id, gen_random_uuid(), case when n % 50 = 0 then $2 else 'other-' || n % 40 end, from_date,
       to_date, weekdays, n || '@example.org', sha256(n::text::bytea), 'WAITING', now(), created_at + n * interval '1 s'
     from watch_request, generate_series(1, ${REQUESTS}) as n where id = $1`,
    [second.id, service.slug],
  );
  await office.pool.query('analyze watch_request').catch(() => undefined);
  const free = { startsAt: STARTS_AT, date: '2026-11-25', weekday: 3, minute: 600, operatorIds: [1] };
  const offered = {
    municipalityId: office.municipality.id,
    id: service.id,
    slug: service.slug,
    placeId: office.place.id,
    busyMinutes: 15,
  };
  const ctx = office.ctx();
  const query = selectFirstWaiting(offered, [free], ctx.now);
  const { rows } = await query.execute(ctx.db);
  expect(rows).toEqual([{ requestId: second.id, startsAt: STARTS_AT }]);
  expect(rows[0]!.requestId).not.toBe(first.id);
  const { sql, parameters } = query.compile(ctx.db);
  const plan = await office.pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters]);
  const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toContain('watch_request_waiting_index');
  expect(text).not.toContain('Seq Scan on watch_request');
});
