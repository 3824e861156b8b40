import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRunFolder } from './run-folder.ts';

const RUN_SERVICE = new URL('../../../scripts/run-service.mjs', import.meta.url).href;

/** A service that writes a file when it runs, and another one when it stopped after 50 ms. */
const SERVICE = `
  import { writeFileSync } from 'node:fs';
  process.once('SIGTERM', () => setTimeout(() => { writeFileSync(process.argv[2] + '.stopped', ''); process.exit(7); }, 50));
  setInterval(() => undefined, 1000);
  writeFileSync(process.argv[2] + '.runs', String(process.pid));
`;

interface Started {
  runner: ChildProcess;
  servicePid: number;
  stopped: () => boolean;
}

/** Runs the service like `npm start` and `npm run dev`. */
async function start(): Promise<Started> {
  const folder = createRunFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [program, mark] = [join(folder, 'service.mjs'), join(folder, 'mark')];
  writeFileSync(program, SERVICE);
  const code = `import { runService } from ${JSON.stringify(RUN_SERVICE)};
    process.exitCode = await runService(${JSON.stringify([program, mark])});`;
  const runner = spawn(process.execPath, ['--input-type=module', '--eval', code], { detached: true, stdio: 'inherit' });
  await expect
    .poll(() => existsSync(`${mark}.runs`) && readFileSync(`${mark}.runs`, 'utf8'), { timeout: 10_000 })
    .toMatch(/\d/);
  const servicePid = Number(readFileSync(`${mark}.runs`, 'utf8'));
  return { runner, servicePid, stopped: () => existsSync(`${mark}.stopped`) };
}

describe('a service run by npm', () => {
  it.for(['SIGINT', 'SIGTERM'] as const)(
    'is stopped once by %s; the runner waits and returns its exit code',
    async (signal) => {
      const { runner, stopped } = await start();
      const ended = once(runner, 'exit');
      process.kill(-Number(runner.pid), signal);
      process.kill(-Number(runner.pid), signal);
      expect(await ended).toEqual([7, null]);
      expect(stopped()).toBe(true);
    },
  );

  it('shuts down when its runner is killed', async () => {
    const { runner, stopped } = await start();
    runner.kill('SIGKILL');
    await expect.poll(stopped, { timeout: 10_000 }).toBe(true);
  });

  it('ends its runner when it is killed', async () => {
    const { runner, servicePid } = await start();
    const ended = once(runner, 'exit');
    process.kill(servicePid, 'SIGKILL');
    expect(await ended).toEqual([137, null]);
  });
});
