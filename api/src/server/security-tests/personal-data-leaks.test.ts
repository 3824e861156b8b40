import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { startMailServer } from '../../mail/test-support/mail-server.ts';
import { openSession } from '../../staff/sessions/session.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { MONDAY_AT_EIGHT, type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { addStaff, TOKEN_SECRET } from '../../test-support/staff-area.ts';
import { createRequests } from '../../test-support/tenants/run-every-field.ts';
import { type PopulatedTenant, populateTenant } from '../../test-support/tenants/fully-populated-tenant.ts';
import { selectTypenameOnly } from '../../test-support/tenants/expect-type.ts';
import { createArgumentValues } from '../../test-support/tenants/generated-arguments.ts';
import { apiSchema } from '../graphql/schema.ts';
import { type Service, type ServerOptions, startService } from '../start/start-server.ts';
import { ask, type Done, type Stage, typeEverywhere } from '../test-support/canary-requests.ts';
import { misfits, PERSON, toldBy } from '../test-support/canary-words.ts';
import { collector } from '../test-support/collector.ts';

/** Returns places where personal data leaked. Shorter digit sequences would match times of day. */
const CANARY = /qxcanary|333 ?7654321/gi;
/** Fastify publishes each request on a diagnostics channel. */
const HANDLED = 'tracing:fastify.request.handler:start';

let office: TestOffice;
let comune: PopulatedTenant;
let service: Service;
let stage: Stage;
let admin: number;
let done: Done;
const logged: string[] = [];
let spans: string[];
let numbers: string;

/** The log file of PostgreSQL. */
async function databaseLog(): Promise<string> {
  let folder = '';
  await withAdminClient(inject('postgresUrl'), async (administrator) => {
    folder = (await administrator.query<{ data_directory: string }>('show data_directory')).rows[0]!.data_directory;
  });
  return readFileSync(join(folder, '..', 'server.log'), 'utf8');
}

/** Returns lines with personal data or secrets. */
function canariesIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.match(CANARY) !== null || stage.secrets.some((secret) => line.includes(secret)))
    .map((line) => line.slice(0, 400));
}

const someBooking = () => stage.askings.find(({ field }) => field === 'Mutation.book')!;

function partsFor(smtpUrl: string, endpoint: string): ServerOptions {
  return {
    databaseUrl: office.url,
    smtpUrl,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: TOKEN_SECRET,
    rateLimits: false,
    logLevel: 'trace',
    logTo: { write: (line) => void logged.push(line) },
    metrics: { port: 0, host: '127.0.0.1' },
    traces: { endpoint, serviceName: 'prenotazioni-test' },
    limits: { connections: 8, answerWithin: 20_000 },
    drainFor: 0,
    clock: () => MONDAY_AT_EIGHT,
  };
}

beforeAll(async () => {
  office = await createTestOffice();
  comune = await populateTenant(office);
  admin = (await addStaff(office, 'ADMIN')).id;
  const kept = await collector();
  const sender = `<${PERSON.email}> ${PERSON.name} ${PERSON.surname}`;
  const mailServer = await startMailServer((attempt) =>
    attempt === 1
      ? { recipient: `450 4.2.1 ${sender} is busy` }
      : attempt === 2
        ? { data: `550 5.7.1 ${sender} unwanted` }
        : 'accept',
  );
  service = await startService(partsFor(mailServer.url, kept.endpoint));
  stage = {
    origin: `http://127.0.0.1:${service.port}`,
    askings: createRequests(apiSchema(), toldBy(createArgumentValues(comune, PERSON.name))).map(selectTypenameOnly),
    asStaff: async () => ({ cookie: `prenotazioni-staff=${(await openSession(office.ctx(), admin)).token}` }),
    byOwner: (sql) => withAdminClient(office.ownerUrl, (owner) => owner.query(sql)),
    secrets: [comune.cancelToken, comune.ownDataToken, comune.staffLinkToken],
    shown: [],
  };
  done = await typeEverywhere(stage);
  await vi.waitUntil(() => mailServer.deliveries.length > 0, { timeout: 20_000 });
  numbers = await (await fetch(`http://127.0.0.1:${service.metricsPort}/metrics`)).text();
  // Remaining spans are flushed when the server stops.
  await service.stop();
  await mailServer.stop();
  kept.stop();
  spans = kept.sent;
}, 600_000);
afterAll(() => office.close());

describe('personal data and secrets', () => {
  it('control: were sent in every field, in invalid values, and while the database failed', () => {
    expect(stage.askings.length).toBeGreaterThan(100);
    expect(done.refused).toBeGreaterThan(150);
    expect(done.faults).toBeGreaterThan(50);
    expect(logged.length).toBeGreaterThan(1000);
    expect(logged.some((line) => line.includes('"task":"send-mail"'))).toBe(true);
    expect(spans.join('').length).toBeGreaterThan(10_000);
    expect(numbers).toContain('prenotazioni_mutations_total');
  });

  it('are in no log line at trace level, no metric and no span', () => {
    expect(canariesIn(logged.join('\n'))).toEqual([]);
    expect(canariesIn(numbers)).toEqual([]);
    expect(canariesIn(spans.join('\n'))).toEqual([]);
  });

  it('are in no error and no header', () => {
    const found = stage.shown.filter(({ what }) => canariesIn(what).length > 0);
    expect(found.map(({ where, what }) => `${where}: ${canariesIn(what)[0]}`)).toEqual([]);
  });

  it('are not in the log of the embedded database', async () => {
    const log = await databaseLog();
    expect(log).toContain('violates check constraint "nobody"');
    expect(canariesIn(log)).toEqual([]);
  });

  describe('negative control: leaks are found', () => {
    it('in the log of a server that logs request bodies', async () => {
      const told: string[] = [];
      const parts = { ...partsFor('smtp://127.0.0.1:9', ''), traces: undefined, metrics: undefined };
      service = await startService({ ...parts, logTo: { write: (line) => void told.push(line) } });
      const writeDown = (happened: unknown) => {
        const { request } = happened as { request: FastifyRequest };
        request.log.info({ body: request.body }, 'asked');
      };
      subscribe(HANDLED, writeDown);
      await ask({ ...stage, origin: `http://127.0.0.1:${service.port}` }, someBooking());
      unsubscribe(HANDLED, writeDown);
      await service.stop();
      expect(canariesIn(told.join('\n'))).toHaveLength(1);
    });

    it('in the validation errors of graphql-js', async () => {
      const { document, variables } = someBooking();
      const all = misfits(variables).map((variableValues) => ({ source: document, variableValues }));
      const errors = await Promise.all(
        all.map(async (asked) => (await graphql({ schema: apiSchema(), ...asked })).errors),
      );
      expect(canariesIn(JSON.stringify(errors))).not.toEqual([]);
    });

    it('in the log of a database with default settings', async () => {
      await withAdminClient(inject('postgresUrl'), async (client) => {
        await client.query(`set log_min_error_statement = 'error'`);
        await client.query(`set log_error_verbosity = 'default'`);
        const refused = client.query(`select 'qxcanary of the control'::date`);
        await expect(refused).rejects.toThrow('invalid input syntax');
      });
      expect(canariesIn(await databaseLog())).not.toEqual([]);
    });
  });
});
