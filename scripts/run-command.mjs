import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository root. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Returns the environment for child processes, with the project's `node_modules/.bin` first in PATH as npm does. */
export function childEnv(extra = {}) {
  return { ...process.env, PATH: join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH, ...extra };
}

/** Runs a command and returns its exit code with the captured stdout and stderr. */
export function runCapture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: childEnv(),
      shell: process.platform === 'win32',
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command with inherited stdout and stderr, and returns its exit code. */
export function runInherit(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: childEnv(),
      shell: process.platform === 'win32',
      ...options,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', ({ message }) => {
      process.stderr.write(`${message}\n`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
