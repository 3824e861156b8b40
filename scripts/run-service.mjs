import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { childEnv, ROOT } from './run-command.mjs';
import { exitWithParentEnv } from './exit-with-parent.mjs';
import { resolveNode } from './resolve-node.mjs';

const FORCE_KILL_AFTER_MS = 2000;
const NPM_POLL_INTERVAL_MS = 500;

/**
 * Runs a service with the project's Node until it exits or this process receives a stop signal. Returns its exit code.
 */
export async function runService(args, variables = {}) {
  const settings = existsSync(join(ROOT, '.env')) ? ['--env-file=.env'] : [];
  const child = spawn(resolveNode(), [...settings, ...args], {
    cwd: ROOT,
    env: childEnv({ ...variables, ...(await exitWithParentEnv()) }),
    // A separate process group: Ctrl-C signals the terminal's whole group, and the service must get the signal only
    // once.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function forwardSignals(child) {
  let first;
  const stop = () => {
    if (first === undefined) child.kill('SIGTERM');
    // npm may forward the same Ctrl-C that this process received; only a later signal means that the user wants to
    // force the exit.
    else if (Date.now() - first > FORCE_KILL_AFTER_MS) child.kill('SIGKILL');
    first ??= Date.now();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) stopWithNpm(stop);
}

/** Stops the service when npm exits: killing npm sends no signal to this process. */
function stopWithNpm(stop) {
  const npmPid = findNpmPid();
  const check = setInterval(() => {
    if (isAlive(npmPid)) return;
    clearInterval(check);
    stop();
  }, NPM_POLL_INTERVAL_MS);
  check.unref();
}

/** Returns npm's process id. npm may start scripts through a shell, which keeps running when npm is killed. */
function findNpmPid() {
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
