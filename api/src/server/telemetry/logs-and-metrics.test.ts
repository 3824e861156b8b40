import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer, type MailServer } from '../../mail/test-support/mail-server.ts';
import { type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { type Service, startService } from '../start/start-server.ts';

type Line = Record<string, unknown> & { reqId?: string; msg: string };

const CITIZEN = { name: 'Ermenegilda', surname: 'Zappalà', phone: '333 7654321', email: 'ermenegilda@example.it' };
const BOOK = `mutation Ermenegilda($input: BookInput!) { book(input: $input) { __typename
  ... on Problem { message } } }`;

let office: TestOffice;
let mailServer: MailServer;
let service: Service;
let serviceId: string;
const lines: Line[] = [];

beforeAll(async () => {
  office = await createTestOffice();
  const offered = await office.addService();
  await office.addOperator([offered], { hours: { weekdays: [1, 2, 3, 4, 5, 6, 7] } });
  serviceId = String(offered.id);
  mailServer = await startMailServer(() => 'accept');
  service = await startService({
    databaseUrl: office.url,
    smtpUrl: mailServer.url,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: 'x'.repeat(32),
    logLevel: 'info',
    logTo: { write: (line) => void lines.push(JSON.parse(line) as Line) },
    metrics: { port: 0, host: '127.0.0.1' },
    limits: { connections: 4, answerWithin: 5_000 },
    drainFor: 0,
    clock: Date.now,
  });
});
afterAll(async () => {
  await service.stop();
  await mailServer.stop();
  await office.close();
});

async function ask(query: string, variables: object = {}, path = '/graphql') {
  const response = await fetch(`http://127.0.0.1:${service.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any
  const answer = (await response.json()) as { data?: any; errors?: { extensions: Record<string, unknown> }[] };
  return { id: response.headers.get('x-request-id')!, ...answer };
}

const AVAILABLE = `query ($input: AvailabilityInput!) { availability(input: $input) { nextFreeAt } }`;

async function book(key: string, startsAt: string) {
  const { id, data } = await ask(BOOK, {
    input: {
      serviceId,
      startsAt,
      applicant: CITIZEN,
      privacyRead: true,
      noticeRead: true,
      idempotencyKey: `${key} key of a request`,
    },
  });
  return { id, typename: data.book.__typename as string };
}

async function findNextFreeSlot(): Promise<string> {
  const [from, to] = [1, 14].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
  const { data } = await ask(AVAILABLE, { input: { serviceId, from, to } });
  return data.availability.nextFreeAt;
}

/** Returns the log lines of a request once its response was sent. */
async function linesOf(id: string): Promise<Line[]> {
  const own = () => lines.filter(({ reqId }) => reqId === id);
  await expect.poll(() => own().some(({ msg }) => msg === 'answered')).toBe(true);
  return own();
}

const numbers = async () => (await fetch(`http://127.0.0.1:${service.metricsPort}/metrics`)).text();

/** Returns the value of a metric, or 0 if it is missing. */
async function number(line: string): Promise<number> {
  const found = (await numbers()).split('\n').find((one) => one.startsWith(`${line} `));
  return Number(found?.slice(line.length + 1) ?? 0);
}

describe('the log', () => {
  it('has one line per request with id, operation and outcome', async () => {
    const first = await book('first', await findNextFreeSlot());
    expect(await linesOf(first.id)).toMatchObject([
      { method: 'POST', route: '/graphql', status: 200, operation: 'book', outcome: 'BookSuccess', msg: 'answered' },
    ]);
  });

  it('contains the id of each error response, and the stack of a fault', async () => {
    const wrong = await ask('{ services { nothing } }');
    expect(wrong.errors![0]!.extensions['requestId']).toBe(wrong.id);
    expect((await linesOf(wrong.id))[0]).toMatchObject({ outcome: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('has one line per job with its own id', async () => {
    await expect.poll(() => lines.some(({ task }) => task === 'send-mail')).toBe(true);
    const job = lines.find(({ task }) => task === 'send-mail')!;
    expect(job).toMatchObject({ reqId: expect.stringMatching(/^job-\d+$/), attempt: 1, outcome: 'done' });
  });

  it('has no lines for health checks', async () => {
    const response = await fetch(`http://127.0.0.1:${service.port}/healthz`);
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    const { id } = await ask('{ municipality { name } }');
    await linesOf(id);
    expect(lines.filter(({ route }) => route === '/healthz')).toEqual([]);
  });
});

describe('metrics', () => {
  it('are served on a separate port only', async () => {
    expect((await fetch(`http://127.0.0.1:${service.port}/metrics`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${service.metricsPort}/graphql`)).status).toBe(404);
    expect(await numbers()).toContain('nodejs_eventloop_lag_seconds');
  });

  it('count bookings by result type', async () => {
    const startsAt = await findNextFreeSlot();
    const made = 'prenotazioni_mutations_total{mutation="book",outcome="BookSuccess"}';
    const refused = 'prenotazioni_mutations_total{mutation="book",outcome="SlotTaken"}';
    const before = [await number(made), await number(refused)];
    expect((await book('one', startsAt)).typename).toBe('BookSuccess');
    expect((await book('two', startsAt)).typename).toBe('SlotTaken');
    expect([await number(made), await number(refused)]).toEqual([before[0]! + 1, before[1]! + 1]);
    expect(await number('prenotazioni_graphql_operation_seconds_count{operation="book"}')).toBeGreaterThan(1);
  });

  it('report mails, jobs, connections and websockets', async () => {
    await expect.poll(() => number('prenotazioni_mails{state="waiting"}')).toBe(0);
    expect(await number('prenotazioni_mails{state="failed"}')).toBe(0);
    await office.pool.query(
      `update mail set state = 'FAILED' where (municipality_id, id) in (select municipality_id, id from mail limit 1)`,
    );
    expect(await number('prenotazioni_mails{state="failed"}')).toBe(1);
    expect(await number('prenotazioni_job_seconds_count{task="send-mail",outcome="done"}')).toBeGreaterThan(0);
    expect(await number('prenotazioni_pool_connections{state="max"}')).toBe(4);
    expect(await number('prenotazioni_database_up')).toBe(1);
    await office.pool.query(
      `insert into mail (municipality_id, id, kind, recipient, message, created_at, enqueued_at)
       select municipality_id, gen_random_uuid(), kind, recipient, message, now() - interval '1 hour', null from mail
         limit 1`,
    );
    expect(await number('prenotazioni_oldest_mail_seconds')).toBeGreaterThan(3_599);
  });

  it('have labels that clients cannot extend', async () => {
    const before = (await numbers()).split('\n').length;
    for (let i = 0; i < 20; i++) {
      await ask(`query Name${i} { alias${i}: municipality { name } }`, {}, `/graphql?x=${i}`);
      await fetch(`http://127.0.0.1:${service.port}/a-page-that-is-not-there-${i}`);
    }
    expect((await numbers()).split('\n').length - before).toBeLessThan(60);
    expect(await numbers()).not.toMatch(/Name1|alias1|there-1/);
  });
});

it('log and metrics contain no personal data', async () => {
  const told = JSON.stringify(lines) + (await numbers());
  for (const word of ['ermenegilda', 'zappal', '3337654321', '333 7654321', 'example.it'])
    expect(told.toLowerCase()).not.toContain(word);
  expect(lines.length).toBeGreaterThan(20);
});
