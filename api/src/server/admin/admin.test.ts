import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../../db/entities/booking/audit-entry.ts';
import { Mail } from '../../db/entities/booking/mail.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import { openDatabase } from '../../db/connection/database.ts';
import { setPassword } from '../../staff/passwords/set-password.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { createTestDatabase } from '../../test-support/database.ts';
import { TOKEN_SECRET } from '../../test-support/staff-area.ts';
import { readConfig } from '../start/config.ts';
import { openAdminDatabase } from './admin-database.ts';
import { runAdmin } from './run-admin.ts';

type Installation = {
  environment: Record<string, string>;
  run(...args: string[]): Promise<{ code: number; output: string }>;
  audit(): Promise<string[]>;
};

/** An installation with a migrated, empty database. */
async function createInstallation(): Promise<Installation> {
  const database = await createTestDatabase();
  const orm = await openDatabase(database.ownerUrl);
  const environment = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    TOKEN_SECRET,
    PUBLIC_URL: 'https://prenotazioni.example.it',
  };
  return {
    environment,
    async run(...args) {
      const lines: string[] = [];
      const print = (line: string) => void lines.push(line);
      const code = await runAdmin(args, { environment, print, printError: print });
      return { code, output: lines.join('\n') };
    },
    async audit() {
      const entries = await orm.em
        .fork()
        .find(AuditEntry, { actorKind: 'SYSTEM' }, { orderBy: { at: 'asc', id: 'asc' } });
      return entries.map(({ action }) => action);
    },
  };
}

const ADD_NOLA = ['add-municipality', '--name', 'Comune di Nola', '--slug', 'nola', '--host', 'nola.example.it'];
const ADD_ADMIN = ['add-administrator', '--email', 'Capo@nola.example', '--name', 'Anna Capo'];

describe('the command line', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await createInstallation();
  });

  it('prints every command in the help, and the options of one', async () => {
    const { code, output } = await installation.run('--help');
    expect(code).toBe(0);
    for (const name of [
      'add-municipality',
      'add-administrator',
      'reset-second-factor',
      'load-demo',
      'remove-demo',
      'check',
    ])
      expect(output).toContain(name);
    expect(await installation.run('add-municipality', '--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('--time-zone ZONE'),
    });
  });

  it.each([
    [[], 'Usage'],
    [['add-town'], 'Unknown command "add-town"'],
    [['add-municipality', '--name', 'Nola'], 'Missing: --slug, --host'],
    [['add-municipality', '--nome', 'Nola'], '--nome'],
    [[...ADD_NOLA, '--time-zone', 'Europe/Roma'], '--time-zone must be an IANA time zone'],
    [[...ADD_NOLA.slice(0, -1), 'https://nola.example.it'], '--host must be a host name'],
    [[...ADD_NOLA.slice(0, 3), '--slug', 'Nola Città', '--host', 'nola.example.it'], '--slug must consist of'],
  ])('exits with 2 and a reason for %j', async (args, reason) => {
    const { code, output } = await installation.run(...args);
    expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining(reason) });
  });

  it('fails with a reason before the first comune exists', async () => {
    const { code, output } = await installation.run(...ADD_ADMIN);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('add-municipality') });
  });

  it('runs as a program of its own, with its exit code', () => {
    const program = fileURLToPath(new URL('admin.ts', import.meta.url));
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', program, ...args], { encoding: 'utf8', env: process.env });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('add-municipality') });
    expect(run('nothing')).toMatchObject({ status: 2, stderr: expect.stringContaining('Unknown command') });
  }, 60_000);
});

describe('add-municipality', () => {
  it('adds a comune with its notice and numbers, once', async () => {
    const { run, audit, environment } = await createInstallation();
    expect(await run(...ADD_NOLA)).toMatchObject({ code: 0, output: expect.stringContaining('Added Comune di Nola') });
    expect(await run(...ADD_NOLA)).toMatchObject({ code: 0, output: expect.stringContaining('already exists') });
    expect(await audit()).toEqual(['addMunicipality']);
    const servers = await openDatabase(environment['DATABASE_URL']!);
    const nola = await servers.em.fork().findOneOrFail(Municipality, { slug: 'nola' });
    expect(nola).toMatchObject({ hosts: ['nola.example.it'], timeZone: 'Europe/Rome' });
    // The role of the servers may use the sequence that the owner created.
    expect(await servers.em.execute(`select nextval('booking_number_${nola.id}')::int as number`)).toEqual([
      { number: 1 },
    ]);
    await servers.close(true);
  });

  it('refuses the slug or host of another comune', async () => {
    const { run } = await createInstallation();
    await run(...ADD_NOLA);
    expect(await run('add-municipality', '--name', 'Altro', '--slug', 'nola', '--host', 'altro.example.it')).toEqual({
      code: 1,
      output: expect.stringContaining('belongs to Comune di Nola'),
    });
    expect(await run('add-municipality', '--name', 'Altro', '--slug', 'altro', '--host', 'NOLA.example.it')).toEqual({
      code: 1,
      output: expect.stringContaining('already opens Comune di Nola'),
    });
  });
});

describe('add-administrator', () => {
  it('prints a link that sets the first password, and no password', async () => {
    const installation = await createInstallation();
    await installation.run(...ADD_NOLA);
    const { code, output } = await installation.run(...ADD_ADMIN);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Created the administrator') });
    const token = /https:\/\/prenotazioni\.example\.it\/staff\/nuova-password#(\S+)/.exec(output)![1]!;
    const database = await openAdminDatabase(readConfig(installation.environment));
    const { ctx, keyedHash } = await database.contextFor('nola');
    const context = {
      ctx,
      keyedHash,
      browser: { address: '203.0.113.7', keepSession: () => undefined },
    } as unknown as GraphQLContext;
    expect(await setPassword(context, { token, password: 'quattro gatti al mercato' })).toMatchObject({
      kind: 'set',
      email: 'capo@nola.example',
    });
    expect(await setPassword(context, { token, password: 'quattro gatti al mercato' })).toEqual({ kind: 'notValid' });
    await database.close();
  });

  it('lets a disabled account in again as administrator, and mails the link if asked', async () => {
    const { run, environment, audit } = await createInstallation();
    await run(...ADD_NOLA);
    await run(...ADD_ADMIN);
    const orm = await openDatabase(environment['DATABASE_OWNER_URL']!);
    await orm.em.fork().nativeUpdate(StaffMember, {}, { disabledAt: new Date(), role: 'OPERATOR' });
    const { code, output } = await run('add-administrator', '--email', 'capo@nola.example', '--mail');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Enabled again') });
    expect(output).not.toContain('nuova-password');
    const em = orm.em.fork();
    expect(await em.find(StaffMember, {})).toMatchObject([{ role: 'ADMIN', disabledAt: null }]);
    expect(await em.find(Mail, {})).toMatchObject([{ kind: 'STAFF_INVITATION', recipient: 'capo@nola.example' }]);
    await orm.close(true);
    expect(await audit()).toEqual(['addMunicipality', 'admitAdministrator', 'admitAdministrator']);
  });

  it('needs a name for a new account, and the comune if there are several', async () => {
    const { run } = await createInstallation();
    await run(...ADD_NOLA);
    expect(await run('add-administrator', '--email', 'a@nola.example')).toMatchObject({
      code: 2,
      output: expect.stringContaining('--name'),
    });
    await run('load-demo');
    const ambiguous = await run(...ADD_ADMIN);
    expect(ambiguous).toMatchObject({ code: 1, output: expect.stringContaining('nola, caivano') });
    const { output } = await run(...ADD_ADMIN, '--municipality', 'nola');
    // With several comuni, the link leads to the comune's own host.
    expect(output).toContain('https://nola.example.it/staff/nuova-password#');
  });
});

describe('reset-second-factor', () => {
  it('disables two-step verification, once, and refuses an unknown account', async () => {
    const { run, environment, audit } = await createInstallation();
    await run(...ADD_NOLA);
    await run(...ADD_ADMIN);
    const orm = await openDatabase(environment['DATABASE_OWNER_URL']!);
    await orm.em.execute(
      `insert into staff_second_factor (municipality_id, staff_member_id, secret, confirmed_at, last_step)
       select municipality_id, id, 'secret', now(), 0 from staff_member`,
    );
    await orm.close(true);
    const reset = () => run('reset-second-factor', '--email', 'capo@nola.example');
    expect(await reset()).toMatchObject({ code: 0, output: expect.stringContaining('is disabled') });
    expect(await reset()).toMatchObject({ code: 0, output: expect.stringContaining('has no two-step') });
    expect((await audit()).filter((action) => action === 'removeSecondFactor')).toHaveLength(1);
    expect(await run('reset-second-factor', '--email', 'b@nola.example')).toMatchObject({ code: 1 });
  });
});

describe('the demonstration comune', () => {
  it('is loaded once and removed with all its rows after a confirmation', async () => {
    const { run, environment, audit } = await createInstallation();
    await run(...ADD_NOLA);
    expect(await run('load-demo')).toMatchObject({ code: 0, output: expect.stringContaining('Loaded') });
    expect(await run('load-demo')).toMatchObject({ code: 0, output: expect.stringContaining('already') });
    await run(...ADD_ADMIN, '--municipality', 'caivano', '--mail');
    const unconfirmed = await run('remove-demo');
    expect(unconfirmed).toMatchObject({ code: 1, output: expect.stringContaining('--yes') });
    expect(await run('remove-demo', '--yes')).toMatchObject({ code: 0, output: expect.stringContaining('Removed') });
    expect(await run('remove-demo', '--yes')).toMatchObject({
      code: 0,
      output: expect.stringContaining('There is no'),
    });
    const orm = await openDatabase(environment['DATABASE_OWNER_URL']!);
    expect((await orm.em.fork().find(Municipality, {})).map(({ slug }) => slug)).toEqual(['nola']);
    await orm.close(true);
    expect(await audit()).toEqual(['addMunicipality', 'removeDemo']);
  });

  it('is not removed once it has become a real comune', async () => {
    const { run, environment } = await createInstallation();
    await run('load-demo');
    const orm = await openDatabase(environment['DATABASE_OWNER_URL']!);
    await orm.em.fork().nativeUpdate(Municipality, {}, { email: 'protocollo@comune.caivano.na.it' });
    const { code, output } = await run('remove-demo', '--yes');
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('left alone') });
    expect(await orm.em.fork().count(Municipality)).toBe(1);
    await orm.close(true);
  });
});
