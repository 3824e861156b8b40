import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { RESPONSE_TIMEOUT_MS, getHttpTimeouts } from './timeouts.ts';

/** A tenth of the production timeouts. */
const SHORT = { headers: 1_000, request: 2_000, idle: 2_500, keepAlive: 3_000, check: 100 };
const LINE = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

let office: StaffArea;
let port: number;
beforeAll(async () => {
  office = await createStaffArea({ timeouts: SHORT });
  await office.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = office.app.server.address() as AddressInfo);
});
afterAll(() => office.close());

/** A client that sends the first part at once and then byte by byte. */
function dribble(
  first: string,
  rest = '',
  at = port,
): { socket: Socket; answer: () => string; closed: Promise<unknown> } {
  const socket = connect(at, '127.0.0.1');
  let answer = '';
  let sent = 0;
  socket.on('data', (piece) => (answer += String(piece)));
  socket.on('error', () => undefined);
  socket.write(first);
  const bytes = setInterval(() => socket.writable && sent < rest.length && socket.write(rest[sent++]!), 10);
  const closed = new Promise((done) => socket.on('close', done)).finally(() => clearInterval(bytes));
  return { socket, answer: () => answer, closed };
}

async function othersAreAnswered(): Promise<void> {
  const browser = office.browser();
  const { data } = await browser.request<{ municipality: { name: string } }>('{ municipality { name } }');
  expect(data.municipality.name).toBe('Comune di Caivano');
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
}

describe('a slow client is disconnected while others are served', () => {
  it.each<[string, string, string]>([
    ['in its headers, as slowloris does', LINE, `x-padding: ${'x'.repeat(5_000)}`],
    ['in its body', `${LINE}content-length: 5000\r\n\r\n`, `{"query":"${'x'.repeat(4_980)}`],
    ['in a body whose end it does not tell', `${LINE}transfer-encoding: chunked\r\n\r\n`, '1\r\nx\r\n'.repeat(1_000)],
    ['saying nothing at all', '', ''],
  ])('%s', async (_, first, rest) => {
    const { answer, closed } = dribble(first, rest);
    await othersAreAnswered();
    await closed;
    expect(answer()).toMatch(/^(HTTP\/1\.1 408 Request Timeout\r\n[\s\S]*)?$/);
    await othersAreAnswered();
  });

  it('a client that does not read a large response is disconnected', async () => {
    // The first request renders the page.
    const { body } = await office.app.inject('/graphql');
    expect(body.length).toBeGreaterThan(5_000_000);
    const accepted = once(office.app.server, 'connection');
    const { socket, closed } = dribble('GET /graphql HTTP/1.1\r\nhost: localhost\r\n\r\n');
    socket.pause();
    const [ours] = (await accepted) as [Socket];
    const cutOff = once(ours, 'close');
    await othersAreAnswered();
    await cutOff;
    expect(ours.bytesWritten).toBeGreaterThan(0);
    socket.destroy();
    await closed;
  });

  it('control: with longer timeouts the same client is served', async () => {
    const patient = await createStaffArea();
    await patient.app.listen({ port: 0, host: '127.0.0.1' });
    const [there, here] = [patient.app.server.address() as AddressInfo, { port }].map((at) =>
      dribble(LINE, `x-padding: ${'x'.repeat(5_000)}`, at.port),
    );
    await here!.closed;
    expect(there!.socket.writable).toBe(true);
    there!.socket.destroy();
    await there!.closed;
    await patient.close();
  });

  it('a hundred slow clients at once are disconnected', async () => {
    const slow = Array.from({ length: 100 }, () => dribble(LINE, `x-padding: ${'x'.repeat(5_000)}`));
    await othersAreAnswered();
    await Promise.all(slow.map(({ closed }) => closed));
    expect(slow.filter(({ socket }) => socket.writable)).toEqual([]);
  });

  it('control: a fast client is served', async () => {
    const body = '{"query":"{ municipality { name } }"}';
    const { socket, answer, closed } = dribble(`${LINE}content-length: ${body.length}\r\n\r\n${body}`);
    await expect.poll(answer).toContain('Comune di Caivano');
    socket.destroy();
    await closed;
  });
});

it('no timeout exceeds thirty seconds', () => {
  const { headers, request, idle, check } = getHttpTimeouts(RESPONSE_TIMEOUT_MS);
  expect(Math.max(headers, request, idle) + check).toBeLessThan(30_000);
});
