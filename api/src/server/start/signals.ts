const MAX_STOP_MS = 10_000;

/** Stops once, cleanly, at the first Ctrl-C or request to end; a second one is not needed and not heard. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      // Whoever told us to stop is about to kill us anyway.
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
