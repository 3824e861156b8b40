import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../api/src/local/embedded-postgres.ts';
import { startMailbox } from '../api/src/local/mailbox.ts';
import { keptTokenSecret } from '../api/src/server/token-secret.ts';
import { quietly, ROOT } from './command.mjs';
import { say } from './say.mjs';

const { env } = process;
const port = env.PORT || '4000';
const dataDir = resolve(env.DATA_DIR || '.data');
const site = env.PUBLIC_URL || `http://localhost:${port}`;
const programs = [];
let stopping;

// The database and the mailbox belong to this process: the API may restart at every saved file, they go on.
const postgres = env.DATABASE_URL ? undefined : await startEmbeddedPostgres({ dataDir, log: say });
const mailboxPort = Number(env.MAILBOX_PORT || Number(port) + 1);
const mailbox = env.SMTP_URL ? undefined : await startMailbox({ folder: join(dataDir, 'mail'), webPort: mailboxPort });

const [apiPort, staffPort] = [await freePort(), await freePort()];
const apiOrigin = `http://127.0.0.1:${apiPort}`;
const staffOrigin = `http://127.0.0.1:${staffPort}`;

start('api', ['../node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'src/server/main.ts'], {
  PORT: apiPort,
  PUBLIC_URL: site,
  DATABASE_URL: postgres?.url ?? env.DATABASE_URL,
  SMTP_URL: mailbox?.smtpUrl ?? env.SMTP_URL,
  TOKEN_SECRET: env.TOKEN_SECRET || keptTokenSecret(dataDir),
});
start('staff-web', [vite(), '--host', '127.0.0.1'], { PORT: staffPort, API_ORIGIN: apiOrigin });
start('citizen-web', [vite()], { PORT: port, API_ORIGIN: apiOrigin, STAFF_ORIGIN: staffOrigin });
generateOnSave();
process.once('SIGTERM', stop);

await answers(`${apiOrigin}/healthz`);
say(`
  Citizens    ${site}/
  Staff       ${site}/staff/
  API         ${site}/graphql
  Mailbox     ${mailbox?.webUrl ?? 'none: mails go to SMTP_URL'}

  Saved files are taken up at once. Ctrl-C stops everything.
`);

function start(workspace, args, variables) {
  const child = spawn(process.execPath, args, {
    cwd: join(ROOT, workspace),
    env: { ...env, ...variables },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  programs.push(child);
  child.once('exit', () => {
    if (stopping) return;
    say(`${workspace} ended: stopping everything.`);
    process.exitCode = 1;
    void stop();
  });
}

function vite() {
  return join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
}

function stop() {
  stopping ??= (async () => {
    await Promise.all(
      programs.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGTERM');
        await once(child, 'exit');
      }),
    );
    await mailbox?.stop();
    await postgres?.stop();
    process.exit();
  })();
  return stopping;
}

/** A saved query or schema makes the typed operations of the web apps anew. */
function generateOnSave() {
  let waiting;
  const saved = (_event, name) => {
    if (!name?.endsWith('.graphql')) return;
    clearTimeout(waiting);
    waiting = setTimeout(generate, 100);
  };
  watch(join(ROOT, 'schema.graphql'), saved);
  for (const app of ['citizen-web', 'staff-web']) watch(join(ROOT, app, 'src'), { recursive: true }, saved);
}

async function generate() {
  const { code, output } = await quietly('graphql-codegen', ['--config', 'codegen.ts']);
  if (code !== 0) say(output);
}

async function answers(url) {
  while (!(await fetch(url).catch(() => undefined))?.ok) await pause(200);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  await once(probe, 'close');
  return free;
}
