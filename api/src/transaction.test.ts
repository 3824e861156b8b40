import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RequestContext } from './context.ts';
import { runPrepared } from './db/connection/run-prepared.ts';
import { createTestOffice, type TestOffice } from './test-support/fixtures.ts';
import { transaction } from './transaction.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const rename = ({ db }: RequestContext, name: string) => sql`update place set address = ${name}`.execute(db);

async function readAddress(): Promise<string> {
  const { rows } = await sql<{ address: string }>`select address from place`.execute(office.ctx().db);
  return rows[0]!.address;
}

it('commits SQL, prepared statements and entities together, then announces mails and changes', async () => {
  const onMailQueued = vi.fn<() => void>();
  const result = await transaction(office.ctx({ onMailQueued }), async (tx) => {
    await rename(tx, 'Via Milano 2');
    tx.onMailQueued();
    expect(onMailQueued).not.toHaveBeenCalled();
    expect(await readAddress()).toBe('Via Roma 1');
    const statement = { name: 'read-address', text: 'select address from place where $1', values: [true] };
    expect(await runPrepared(tx.db, statement)).toEqual([{ address: 'Via Milano 2' }]);
    return 'result';
  });
  expect(result).toBe('result');
  expect(onMailQueued).toHaveBeenCalledOnce();
  expect(await readAddress()).toBe('Via Milano 2');
});

it('returns the result and announces nothing after setRollbackOnly', async () => {
  const onAgendaChanged = vi.fn<() => void>();
  const before = await readAddress();
  const result = await transaction(office.ctx({ onAgendaChanged }), async (tx, { setRollbackOnly }) => {
    await rename(tx, 'Via Torino 3');
    tx.onAgendaChanged({ placeId: 1, from: '2026-11-23', to: '2026-11-23' });
    setRollbackOnly();
    return 'preview';
  });
  expect(result).toBe('preview');
  expect(onAgendaChanged).not.toHaveBeenCalled();
  expect(await readAddress()).toBe(before);
});

it('runs a nested transaction as a savepoint, whose failure keeps the outer changes', async () => {
  const onMailQueued = vi.fn<() => void>();
  await transaction(office.ctx({ onMailQueued }), async (tx) => {
    await rename(tx, 'Via Napoli 4');
    const failed = transaction(tx, async (inner) => {
      await rename(inner, 'Via Bari 5');
      inner.onMailQueued();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await transaction(tx, async (inner) => inner.onAgendaChanged({ placeId: 1, from: '', to: '' }));
  });
  expect(onMailQueued).not.toHaveBeenCalled();
  expect(await readAddress()).toBe('Via Napoli 4');
});

it('returns the connection to the pool after the server closed it', async () => {
  const failed = transaction(office.ctx(), ({ db }) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(db));
  await expect(failed).rejects.toThrow(/terminat/);
  expect(office.pool.totalCount - office.pool.idleCount).toBe(0);
});
