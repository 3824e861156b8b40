import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { createTestOffice, type TestOffice } from '../../../test-support/fixtures.ts';
import { addStaff, createStaffArea, TOKEN_SECRET } from '../../../test-support/staff-area.ts';
import { runAdmin } from '../run-admin.ts';
import { checkWorker } from './check-worker.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  return () => office.close();
});

async function check(environment: Record<string, string>): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = await runAdmin(['check'], {
    environment: {
      DATABASE_URL: office.url,
      DATABASE_OWNER_URL: office.ownerUrl,
      TOKEN_SECRET,
      MAIL_FROM: 'prenotazioni@comune.example.it',
      ...environment,
    },
    print,
    printError: print,
  });
  return { code, output: lines.join('\n') };
}

async function startMailServer(): Promise<string> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

/** Returns a port on which no program listens. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

describe('check', () => {
  it('succeeds for a complete installation', async () => {
    await addStaff(office, 'ADMIN');
    await office.pool.query(
      `insert into graphile_worker._private_known_crontabs values ('relay-mails', now(), now())
       on conflict (identifier) do update set last_execution = now()`,
    );
    const { app } = await createStaffArea({}, office);
    const publicUrl = await app.listen({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => app.close());
    const { code, output } = await check({ SMTP_URL: await startMailServer(), PUBLIC_URL: publicUrl });
    expect(output).not.toContain('FAILED');
    for (const subject of [
      'settings',
      'database',
      'migrations',
      'mail server',
      'PUBLIC_URL',
      'worker',
      'comune caivano',
    ])
      expect(output).toContain(`ok       ${subject}`);
    expect(code).toBe(0);
  });

  it('fails for a mail server that does not answer', async () => {
    const { code, output } = await check({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}` });
    expect(output).toMatch(/FAILED {3}mail server: .*ECONNREFUSED/);
    expect(code).toBe(1);
  });

  it('fails for a public address without TLS', async () => {
    const { code, output } = await check({ PUBLIC_URL: 'http://prenotazioni.example.it' });
    expect(output).toContain('FAILED   PUBLIC_URL');
    expect(code).toBe(1);
  });

  it('fails for invalid settings and for a database that does not answer', async () => {
    expect(await check({ TOKEN_SECRET: '' })).toEqual({ code: 1, output: expect.stringContaining('TOKEN_SECRET') });
    const url = `postgres://app:secret@127.0.0.1:${await freePort()}/none`;
    const { code, output } = await check({ DATABASE_URL: url });
    expect(output).toMatch(/FAILED {3}database: .*ECONNREFUSED/);
    expect(output).not.toContain('secret');
    expect(code).toBe(1);
  });

  it('fails for an unknown time zone', async () => {
    await office.pool.query(`update municipality set time_zone = 'Europe/Caivano'`);
    onTestFinished(async () => void (await office.pool.query(`update municipality set time_zone = 'Europe/Rome'`)));
    const { code, output } = await check({});
    expect(output).toContain('unknown time zone Europe/Caivano');
    expect(code).toBe(1);
  });
});

describe('the worker check', () => {
  it('fails five minutes after the last run of a worker', async () => {
    const lastRun = Date.parse('2026-11-23T08:00:00Z');
    await office.pool.query(
      `insert into graphile_worker._private_known_crontabs values ('relay-mails', $1, $1)
       on conflict (identifier) do update set last_execution = $1`,
      [new Date(lastRun)],
    );
    expect(await checkWorker(office.ctx().db, lastRun + 5 * 60_000)).toMatchObject({ state: 'ok' });
    expect(await checkWorker(office.ctx().db, lastRun + 5 * 60_000 + 1)).toMatchObject({ state: 'failed' });
  });
});
