import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startMailServer } from '../../mail/test-support/mail-server.ts';
import { createTestOffice } from '../../test-support/fixtures.ts';
import { startService } from '../start/start-server.ts';
import { collector } from '../test-support/collector.ts';

type Span = { traceId: string; spanId: string; parentSpanId?: string; name: string; kind: number };
type Received = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };

const BOOK = `mutation Ermenegilda($input: BookInput!) { book(input: $input) { __typename } }`;

/** Starts a server, books, waits for the mail and stops the server, which flushes its spans. */
async function bookOnce(traces: { endpoint: string; serviceName: string }): Promise<void> {
  const office = await createTestOffice();
  const offered = await office.addService();
  await office.addOperator([offered], { hours: { weekdays: [1, 2, 3, 4, 5, 6, 7] } });
  const mailServer = await startMailServer(() => 'accept');
  const service = await startService({
    databaseUrl: office.url,
    smtpUrl: mailServer.url,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: 'x'.repeat(32),
    logLevel: 'silent',
    traces,
    limits: { connections: 4, answerWithin: 5_000 },
    drainFor: 0,
    clock: Date.now,
  });
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const applicant = { name: 'Ermenegilda', surname: 'Zappalà', phone: '3337654321', email: 'ermenegilda@example.it' };
  const response = await fetch(`http://127.0.0.1:${service.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: BOOK,
      variables: {
        input: {
          serviceId: String(offered.id),
          startsAt: `${day}T10:00:00+01:00`,
          applicant,
          privacyRead: true,
          noticeRead: true,
          idempotencyKey: 'key of one booking',
        },
      },
    }),
  });
  expect(await response.json()).toMatchObject({ data: { book: { __typename: 'BookSuccess' } } });
  await expect.poll(() => mailServer.deliveries.length, { timeout: 10_000 }).toBe(1);
  await service.stop();
  await mailServer.stop();
  await office.close();
}

it('a booking is one trace: request, operation, statements and mail job', async () => {
  const { sent, endpoint, stop } = await collector();
  onTestFinished(stop);
  await bookOnce({ endpoint, serviceName: 'prenotazioni-test' });
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.every((one) => one.startsWith('/v1/traces '))).toBe(true);
  const spans = sent.flatMap((one) =>
    (JSON.parse(one.slice('/v1/traces '.length)) as Received).resourceSpans.flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
  const request = spans.find(({ name }) => name === 'POST /graphql')!;
  const trace = spans.filter(({ traceId }) => traceId === request.traceId);
  const parentOf = (name: string) =>
    trace.find(({ spanId }) => spanId === trace.find((one) => one.name === name)?.parentSpanId)?.name;
  expect(trace.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['POST /graphql', 'graphql book', 'service-agenda', 'insert-booking', 'job send-mail']),
  );
  expect(parentOf('graphql book')).toBe('POST /graphql');
  expect(parentOf('service-agenda')).toBe('graphql book');
  expect(parentOf('insert-booking')).toBe('graphql book');

  const all = sent.join('\n').toLowerCase();
  expect(all).toContain('prenotazioni-test');
  for (const word of ['ermenegilda', 'zappal', '3337654321', 'example.it', 'key of one'])
    expect(all).not.toContain(word);
});

it('loads OpenTelemetry from one file only, and only when a collector is configured', () => {
  const server = join(import.meta.dirname, '..');
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const text = (file: string) => readFileSync(join(server, file), 'utf8');
  expect(files.filter((file) => text(file).includes("from '@opentelemetry/"))).toEqual(['telemetry/tracing.ts']);
  expect(files.filter((file) => /from '[./]*\/tracing\.ts'/.test(text(file)))).toEqual([]);
  expect(text('start/start-server.ts')).toContain("parts.traces && (await import('../telemetry/tracing.ts'))");
});
