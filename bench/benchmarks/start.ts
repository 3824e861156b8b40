import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { exitWithParentEnv } from '../../scripts/exit-with-parent.mjs';
import { SERVER_FLAGS } from '../../scripts/server-flags.mjs';
import { runConcurrently } from '../measure/run-concurrently.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { HttpClient } from '../fixtures/http-client.ts';

const MAIN = fileURLToPath(new URL('../../api/dist/server/start/main.js', import.meta.url));

type Running = { pid: number; port: number; seconds: number; stop(): Promise<void> };

/** Measures startup time and memory of the whole service, run as `npm start` does. */
export const benchmark: Benchmark = {
  name: 'start',
  what: 'seconds until the service that npm start runs answers, and what memory its process holds; plain figures',
  async measure({ quick }): Promise<ResultLine[]> {
    const folder = mkdtempSync(join(tmpdir(), 'prenotazioni-start-'));
    chmodSync(folder, 0o711);
    try {
      const first = await start(folder);
      await first.stop();
      const second = await start(folder);
      const resting = readMemoryMb(second.pid);
      const client = new HttpClient(second.port, 32);
      const query = JSON.stringify({ query: '{ municipality { name } places { name services { name } } }' });
      const answers = await runConcurrently(32, quick ? 200 : 5_000, () => client.send('POST', '/graphql', query));
      client.close();
      const loaded = readMemoryMb(second.pid);
      await second.stop();
      const wrong = answers.filter(({ status }) => status !== 200).length;
      return [
        plain('first start, on an empty folder', 's', first.seconds),
        plain('second start', 's', second.seconds),
        plain('memory, started', 'MB', resting),
        plain('memory, after 32 clients', 'MB', loaded, wrong > 0 ? [`${wrong} answers were not 200`] : []),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function start(folder: string): Promise<Running> {
  const since = performance.now();
  const settings = {
    PORT: '0',
    MAILBOX_PORT: '0',
    DATA_DIR: folder,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, [...SERVER_FLAGS, MAIN], {
    env: { ...process.env, ...(await exitWithParentEnv()), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let port = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    port = Number(/Citizens\s+http:\/\/localhost:(\d+)/.exec(line)?.[1] ?? port);
    if (line.includes('Ctrl-C')) break;
  }
  if (port === 0) throw new Error('The service did not start: what it says is above.');
  return {
    pid: child.pid!,
    port,
    seconds: (performance.now() - since) / 1000,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Returns the resident memory of a process in megabytes, or 0 on systems other than Linux. */
function readMemoryMb(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function plain(of: string, unit: string, ours: number, wrong: string[] = []): ResultLine {
  return { of, unit, ours, reference: null, ratio: null, goal: null, wrong, also: {} };
}
