import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openLifeline } from '../../run/lifeline.mjs';

/** A program of its own that listens on a port; its CPU is its own too. */
export type Program = { pid: number; port: number; stop(): Promise<void> };

/** Starts a program that says its port in its first line; it ends with us, however we end. */
export async function startProgram(script: string, args: readonly string[]): Promise<Program> {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname, ...args], {
    env: { ...process.env, ...(await openLifeline()), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await firstLine(child);
  return {
    pid: child.pid!,
    port: Number(port),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error('The program ended before it listened: what it says is above.');
}
