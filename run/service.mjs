import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { environment, ROOT } from './command.mjs';
import { openLifeline } from './lifeline.mjs';
import { projectNode } from './project-node.mjs';

const PATIENCE_MS = 2000;
const NPM_CHECK_MS = 500;

/** Runs a service in the project's Node until it ends or we are told to stop; answers its exit code. */
export async function runService(args, variables = {}) {
  const settings = existsSync(join(ROOT, '.env')) ? ['--env-file=.env'] : [];
  const child = spawn(projectNode(), [...settings, ...args], {
    cwd: ROOT,
    env: environment({ ...variables, ...(await openLifeline()) }),
    // In a group of its own: a Ctrl-C in the terminal, which goes to the whole group, reaches it once, through us.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  passOnSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function passOnSignals(child) {
  let first;
  const stop = () => {
    if (first === undefined) child.kill('SIGTERM');
    // npm may pass on the same Ctrl-C that we got ourselves; one that comes later is from somebody who is done waiting.
    else if (Date.now() - first > PATIENCE_MS) child.kill('SIGKILL');
    first ??= Date.now();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) stopWithNpm(stop);
}

/** Whoever kills npm means us. */
function stopWithNpm(stop) {
  const npm = npmProcess();
  const check = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(check);
    stop();
  }, NPM_CHECK_MS);
  check.unref();
}

/** Between npm and us there may be a shell, which lives on when npm is killed. */
function npmProcess() {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [, parent, name] = /^\s*(\d+)\s+(.*)$/m.exec(stdout ?? '') ?? [];
  return name?.trim().endsWith('sh') ? Number(parent) : process.ppid;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
