const MAX_STOP_MS = 10_000;

/** Stops the process gracefully on the first signal and ignores further signals. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      // Exit before the process manager kills the process.
      setTimeout(() => process.exit(1), MAX_STOP_MS).unref();
      void stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}
