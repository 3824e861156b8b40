import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function getConfigError(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('it was not refused');
}

it('an empty environment configures a complete service on port 4000', () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    databaseUrl: undefined,
    smtpUrl: undefined,
    dataDir: '.data',
    publicUrl: 'http://localhost:4000',
    mailboxPort: 4001,
  });
});

it('limits have defaults and accept values within bounds only', () => {
  expect(readConfig({ DRAIN_MS: '' })).toMatchObject({
    limits: { connections: 16, answerWithin: 5_000 },
    drainFor: 0,
  });
  const set = { DATABASE_CONNECTIONS: '40', ANSWER_WITHIN_MS: '8000', DRAIN_MS: '2000' };
  expect(readConfig(set)).toMatchObject({ limits: { connections: 40, answerWithin: 8_000 }, drainFor: 2_000 });
  const message = getConfigError({ DATABASE_CONNECTIONS: '1', ANSWER_WITHIN_MS: 'soon', DRAIN_MS: '60000' });
  for (const name of Object.keys(set)) expect(message).toContain(name);
});

it('replica URLs are a list, and replicas or a direct URL require DATABASE_URL', () => {
  const database = { DATABASE_URL: 'postgres://app@db/prenotazioni', TOKEN_SECRET: 'x'.repeat(32) };
  const list = 'postgres://app@one/prenotazioni, postgres://app@two/prenotazioni';
  expect(readConfig({ ...database, DATABASE_REPLICA_URLS: list }).replicaUrls).toEqual(list.split(', '));
  expect(readConfig({ ...database, DATABASE_REPLICA_URLS: '' }).replicaUrls).toEqual([]);
  const direct = 'postgres://app@db:5432/prenotazioni';
  expect(readConfig({ ...database, DATABASE_DIRECT_URL: direct }).databaseDirectUrl).toBe(direct);
  expect(getConfigError({ ...database, DATABASE_REPLICA_URLS: `${list}, mysql://three` })).toContain(
    'DATABASE_REPLICA_URLS',
  );
  const alone = getConfigError({ DATABASE_REPLICA_URLS: list, DATABASE_DIRECT_URL: direct });
  for (const name of ['DATABASE_REPLICA_URLS', 'DATABASE_DIRECT_URL']) expect(alone).toContain(name);
});

it('empty variables count as unset', () => {
  expect(
    readConfig({ DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', ADMIN_EMAIL: '', ADMIN_PASSWORD: '' }),
  ).toMatchObject({
    databaseUrl: undefined,
    publicUrl: 'http://localhost:4000',
    admin: undefined,
  });
});

it('reports all invalid variables at once by name, without values', () => {
  const environment = {
    PORT: '70000',
    DATABASE_URL: 'mysql://root:hunter2@db/prenotazioni',
    SMTP_URL: 'mail.example.it',
    PUBLIC_URL: 'prenotazioni.example.it',
    MAIL_FROM: 'not an address',
    TOKEN_SECRET: 'short',
    LOG_LEVEL: 'loud',
  };
  const message = getConfigError(environment);
  for (const name of Object.keys(environment)) expect(message).toContain(name);
  expect(message).not.toContain('hunter2');
});

it('DATABASE_URL requires TOKEN_SECRET, and ADMIN_EMAIL requires a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgres://db/prenotazioni' })).toThrow('TOKEN_SECRET');
  expect(() => readConfig({ ADMIN_EMAIL: 'a@example.it' })).toThrow('ADMIN_PASSWORD');
  expect(() => readConfig({ ADMIN_EMAIL: 'a@example.it', ADMIN_PASSWORD: 'too short' })).toThrow('12');
});

it('DATABASE_OWNER_URL must name another role than DATABASE_URL', () => {
  const TOKEN_SECRET = 'x'.repeat(32);
  const [own, server] = ['postgres://owner:a@db/prenotazioni', 'postgres://server:b@db/prenotazioni'];
  expect(readConfig({ DATABASE_URL: server, DATABASE_OWNER_URL: own, TOKEN_SECRET }).databaseOwnerUrl).toBe(own);
  expect(getConfigError({ DATABASE_URL: own, DATABASE_OWNER_URL: own, TOKEN_SECRET })).toContain('two roles');
  expect(getConfigError({ DATABASE_URL: 'postgres://db/x', DATABASE_OWNER_URL: own, TOKEN_SECRET })).toContain(
    'two roles',
  );
  expect(getConfigError({ DATABASE_OWNER_URL: own })).toContain('DATABASE_OWNER_URL');
});

it('removes the trailing slash of PUBLIC_URL', () => {
  expect(readConfig({ PUBLIC_URL: 'https://prenotazioni.example.it/' }).publicUrl).toBe(
    'https://prenotazioni.example.it',
  );
});

it('.env.example lists every variable', () => {
  const example = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8');
  const source = readFileSync(new URL('./environment.schema.ts', import.meta.url), 'utf8');
  const read = [...source.matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map((match) => match[1]!);
  expect(read.length).toBeGreaterThan(8);
  for (const name of read) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
});
