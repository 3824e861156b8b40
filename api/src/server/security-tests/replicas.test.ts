import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, getPool } from '../../db/connection/database.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { type TcpProxy, startTcpProxy } from '../../test-support/tcp-proxy.ts';

// The same database behind a proxy replaces the replica, so that its queries are visible and can be cut off.
// resilience/replica.test.ts uses a real replica.
let office: TestOffice;
let service: Service;
let proxy: TcpProxy;
let orm: MikroORM;
let area: StaffArea;
let wentThere: string[];

beforeAll(async () => {
  office = await createTestOffice();
  service = await office.addService();
  await office.addOperator([service]);
  const url = new URL(office.url);
  const near = Number(url.port);
  proxy = await startTcpProxy(() => near);
  url.port = String(proxy.port);
  url.searchParams.set('application_name', 'replica');
  orm = await openDatabase(office.url, undefined, [url.href]);
  area = await createStaffArea({ orm, pool: await getPool(orm) }, office);
  await area.addStaff('ADMIN');
  const copy = await orm.driver.getConnection('read').getNativeClient();
  (copy as unknown as Awaited<ReturnType<typeof getPool>>).on('acquire', () => wentThere.push('a read'));
});
afterAll(async () => {
  await area.close();
  await orm.close(true);
  await proxy.close();
  await office.close();
});

const times = () =>
  `{ availability(input: { serviceId: "${service.id}", from: "2026-11-24", to: "2026-11-24" }) { days { free } } }`;
const NUMBERS = '{ bookingStatistics(input: { from: "2026-11-01", to: "2026-11-30", by: SERVICE }) { id } }';
const BOOK = 'mutation ($input: BookInput!) { book(input: $input) { __typename } }';

async function readsThere(act: () => Promise<{ errors?: unknown }>): Promise<number> {
  wentThere = [];
  expect((await act()).errors).toBeUndefined();
  return wentThere.length;
}

describe('with a replica', () => {
  it('availability and statistics are read from the replica', async () => {
    expect(await readsThere(() => area.browser().request(times()))).toBe(1);
    const staff = area.browser();
    await staff.signIn('admin@comune.example');
    expect(await readsThere(() => staff.request(NUMBERS))).toBeGreaterThan(0);
  });

  it('staff agendas and booking decisions are read from the primary', async () => {
    const staff = area.browser();
    await staff.signIn('admin@comune.example');
    expect(await readsThere(() => staff.request(times()))).toBe(0);
    const input = (minute: string) => ({
      serviceId: String(service.id),
      startsAt: `2026-11-24T09:${minute}:00+01:00`,
      applicant: { name: 'Mario', surname: 'Rossi', phone: '3331234567', email: 'mario@example.it' },
      privacyRead: true,
      idempotencyKey: `request ${minute}`,
    });
    expect(await readsThere(() => area.browser().request(BOOK, { input: input('00') }))).toBe(0);
    expect(await readsThere(() => area.browser().request('{ places { id services { id } } }'))).toBe(0);
  });

  it('reads fall back to the primary when the replica is unreachable', async () => {
    proxy.closeConnections(false);
    const { data } = await area.browser().request<{ availability: { days: { free: string[] }[] } }>(times());
    expect(data.availability.days[0]!.free).toHaveLength(11);
    proxy.restore();
  });
});
