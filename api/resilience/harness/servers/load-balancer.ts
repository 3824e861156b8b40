import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findHaproxy } from '../../../../scripts/find-haproxy.mjs';
import { answers, freePort } from './server-process.ts';
import { until } from '../checks/wait-for.ts';

const CONFIG = fileURLToPath(new URL('../../../../deploy/haproxy.cfg', import.meta.url));

/** One address before several servers. */
export type Balancer = {
  origin: string;
  /** What it said of the servers: which it found ready, and which not. */
  said(): string;
  close(): Promise<void>;
};

/** Starts HAProxy with deploy/haproxy.cfg before three servers, and waits until it lets requests through. */
export async function balancer(ports: [number, number, number]): Promise<Balancer> {
  const port = await freePort();
  const servers = Object.fromEntries(ports.map((one, i) => [`SERVER_${i + 1}`, `127.0.0.1:${one}`]));
  const child = spawn(await findHaproxy(), ['-db', '-f', CONFIG], {
    env: { ...process.env, LISTEN: `127.0.0.1:${port}`, ...servers },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const origin = `http://127.0.0.1:${port}`;
  await until('the balancer lets requests through', () => {
    if (child.exitCode !== null) throw new Error(`HAProxy ended: ${said}`);
    return answers(origin);
  });
  return {
    origin,
    said: () => said,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
