import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));
const SAID = 'RATE_LIMITS=off: rate limits are disabled';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Starts a production server and returns its warnings until it is ready. */
async function warningsOf(settings: Record<string, string>): Promise<string[]> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', SERVE], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: office.url,
      SMTP_URL: 'smtp://127.0.0.1:9',
      TOKEN_SECRET: 'a secret that only tests know, 32 or more',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  let said = '';
  server.stdout.on('data', (piece) => (said += String(piece)));
  onTestFinished(async () => {
    server.kill('SIGTERM');
    await ended;
  });
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isReady, { timeout: 45_000, interval: 200 }).toBe(true);
  return said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { level: number; msg: string })
    .filter(({ level }) => level >= 40)
    .map(({ msg }) => msg);
}

it('a server logs a warning at start only if rate limits are disabled', async () => {
  const [off, usual] = await Promise.all([warningsOf({ RATE_LIMITS: 'off' }), warningsOf({})]);
  expect(off).toContain(SAID);
  expect(usual).not.toContain(SAID);
}, 60_000);
