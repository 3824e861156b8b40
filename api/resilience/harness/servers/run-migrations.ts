import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './server-process.ts';

type Result = { code: number | null; output: string };
type RunOptions = { version?: string; env?: Record<string, string> };

/** Runs the migration step of a version. Returns its exit code and output. */
export function runMigrations(databaseUrl: string, options: RunOptions = {}): Promise<Result> {
  return runScript(databaseUrl, ['api/dist/server/start/migrate.js'], options);
}

/** Runs an administration command. Returns its exit code and output. */
export function runAdmin(databaseUrl: string, args: string[]): Promise<Result> {
  return runScript(databaseUrl, ['api/dist/server/admin/admin.js', ...args], {});
}

async function runScript(databaseUrl: string, args: string[], { version = ROOT, env }: RunOptions): Promise<Result> {
  const child = spawn(process.execPath, args, {
    cwd: version,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TOKEN_SECRET: 'a secret that only tests know, 32 or more',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
