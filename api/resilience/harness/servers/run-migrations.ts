import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './server-process.ts';

/** Runs the migration step of a version. Returns its exit code and output. */
export async function runMigrations(
  databaseUrl: string,
  version = ROOT,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['api/dist/server/start/migrate.js'], {
    cwd: version,
    env: { ...process.env, DATABASE_URL: databaseUrl, TOKEN_SECRET: 'a secret that only tests know, 32 or more' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
