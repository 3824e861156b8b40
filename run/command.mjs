import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The environment of everything we start: the project's own programs come first, as under npm. */
export function environment(extra = {}) {
  return { ...process.env, PATH: join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH, ...extra };
}

/** Runs a program and keeps what it says, to be shown only if it matters. */
export function quietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment(),
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

/** Runs a program whose words go straight to the person; answers its exit code. */
export function openly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment(),
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
