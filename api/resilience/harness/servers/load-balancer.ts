import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findHaproxy } from '../../../../scripts/find-haproxy.mjs';
import { isHealthy, getFreePort } from './server-process.ts';
import { waitFor } from '../checks/wait-for.ts';

const CONFIG = fileURLToPath(new URL('../../../../deploy/haproxy.cfg', import.meta.url));

/** A running HAProxy in front of several servers. */
export type LoadBalancer = {
  origin: string;
  /** Returns HAProxy's log, with the health of each server. */
  output(): string;
  close(): Promise<void>;
};

/** Starts HAProxy with deploy/haproxy.cfg in front of three servers, and waits until it forwards requests. */
export async function startLoadBalancer(ports: [number, number, number]): Promise<LoadBalancer> {
  const port = await getFreePort();
  const servers = Object.fromEntries(ports.map((one, i) => [`SERVER_${i + 1}`, `127.0.0.1:${one}`]));
  const child = spawn(await findHaproxy(), ['-db', '-f', CONFIG], {
    env: { ...process.env, LISTEN: `127.0.0.1:${port}`, ...servers },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (data) => (output += String(data)));
  const origin = `http://127.0.0.1:${port}`;
  await waitFor('HAProxy forwards requests', () => {
    if (child.exitCode !== null) throw new Error(`HAProxy exited: ${output}`);
    return isHealthy(origin);
  });
  return {
    origin,
    output: () => output,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
