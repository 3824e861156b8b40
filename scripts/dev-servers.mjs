import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../api/src/embedded/postgres/embedded-postgres.ts';
import { startMailbox } from '../api/src/embedded/mailbox/mailbox.ts';
import { loadTokenSecret } from '../api/src/server/start/token-secret.ts';
import { runCapture, ROOT } from './run-command.mjs';
import { log } from './log.mjs';

const { env } = process;
const port = env.PORT || '4000';
const dataDir = resolve(env.DATA_DIR || '.data');
const site = env.PUBLIC_URL || `http://localhost:${port}`;
const children = [];
let stopping;

// This process runs the database and the mailbox, so they keep running when the API restarts after a saved file.
const postgres = env.DATABASE_URL ? undefined : await startEmbeddedPostgres({ dataDir, log });
const mailboxPort = Number(env.MAILBOX_PORT || Number(port) + 1);
const mailbox = env.SMTP_URL ? undefined : await startMailbox({ folder: join(dataDir, 'mail'), webPort: mailboxPort });

const [apiPort, staffPort] = [await getFreePort(), await getFreePort()];
const apiOrigin = `http://127.0.0.1:${apiPort}`;
const staffOrigin = `http://127.0.0.1:${staffPort}`;

start('api', ['../node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'src/server/start/main.ts'], {
  PORT: apiPort,
  PUBLIC_URL: site,
  DATABASE_URL: postgres?.url ?? env.DATABASE_URL,
  SMTP_URL: mailbox?.smtpUrl ?? env.SMTP_URL,
  TOKEN_SECRET: env.TOKEN_SECRET || loadTokenSecret(dataDir),
});
start('staff-web', [viteBin(), '--host', '127.0.0.1'], { PORT: staffPort, API_ORIGIN: apiOrigin });
start('citizen-web', [viteBin()], { PORT: port, API_ORIGIN: apiOrigin, STAFF_ORIGIN: staffOrigin });
generateOnSave();
process.once('SIGTERM', stop);

await waitUntilReady(`${apiOrigin}/healthz`);
log(`
  Citizens    ${site}/
  Staff       ${site}/staff/
  API         ${site}/graphql
  Mailbox     ${mailbox?.webUrl ?? 'none: mail is sent to SMTP_URL'}

  Saved files take effect at once. Ctrl-C stops everything.
`);

function start(workspace, args, variables) {
  const child = spawn(process.execPath, args, {
    cwd: join(ROOT, workspace),
    env: { ...env, ...variables },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.push(child);
  child.once('exit', () => {
    if (stopping) return;
    log(`${workspace} ended: stopping everything.`);
    process.exitCode = 1;
    void stop();
  });
}

function viteBin() {
  return join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
}

function stop() {
  stopping ??= (async () => {
    await Promise.all(
      children.map(async (child) => {
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

/** Regenerates the web apps' typed operations when a .graphql file is saved. */
function generateOnSave() {
  let timer;
  const onChange = (_event, name) => {
    if (!name?.endsWith('.graphql')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void generate(), 100);
  };
  watch(join(ROOT, 'schema.graphql'), onChange);
  for (const app of ['citizen-web', 'staff-web']) watch(join(ROOT, app, 'src'), { recursive: true }, onChange);
}

async function generate() {
  const { code, output } = await runCapture('graphql-codegen', ['--config', 'codegen.ts']);
  if (code !== 0) log(output);
}

async function waitUntilReady(url) {
  while (!(await fetch(url).catch(() => undefined))?.ok) await sleep(200);
}

async function getFreePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  await once(probe, 'close');
  return free;
}
