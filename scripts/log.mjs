const HEARTBEAT_MS = 10_000;

/** Prints one line to stdout. */
export function log(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Formats the time since a `performance.now()` value, for example "3.1 s". */
export function formatSeconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a long step and logs its start, a heartbeat every ten seconds, and its duration. */
export async function logStep(title, run) {
  const since = performance.now();
  log(`${title} ...`);
  const heartbeat = setInterval(() => log(`  still running (${formatSeconds(since)})`), HEARTBEAT_MS);
  try {
    const result = await run();
    log(`  done in ${formatSeconds(since)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** An expected error: runMain prints its message without a stack trace. */
export class UserError extends Error {}

/** Runs a script's main function, prints its error, and sets the exit code (1 on an error). */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof UserError ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
