import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerOptions } from '../start/start-server.ts';

const PROGRAM = fileURLToPath(new URL('service-program.ts', import.meta.url));

/** A server in a process of its own, which may live in another time zone; its clock stands where it is set. */
export type ServiceElsewhere = {
  origin: string;
  /** How many minutes the process's own clock is behind UTC in July. */
  minutesBehindUtc: number;
  setClock(now: number): Promise<void>;
  stop(): Promise<void>;
};

/** Starts it; what `preload` names is loaded before anything else. */
export async function serviceElsewhere(
  timeZone: string,
  parts: Omit<ServerOptions, 'clock'>,
  preload?: URL,
): Promise<ServiceElsewhere> {
  const child = fork(PROGRAM, {
    execArgv: ['--import', 'tsx', ...(preload ? ['--import', preload.href] : [])],
    env: { ...process.env, TZ: timeZone },
  });
  const ended = once(child, 'exit');
  const answer = async <Answer>(): Promise<Answer> => {
    const [said] = await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('it ended'))),
    ]);
    return said as Answer;
  };
  child.send(parts);
  const { port, offset } = await answer<{ port: number; offset: number }>();
  return {
    origin: `http://127.0.0.1:${port}`,
    minutesBehindUtc: offset,
    async setClock(now) {
      child.send(now);
      await answer();
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
