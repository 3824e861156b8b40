/** Returns a function that runs a task, never concurrently. Calls during a run are coalesced into one more run. */
export function coalesceRuns(task: () => Promise<unknown>): () => void {
  let running = false;
  let pending = false;
  async function run() {
    running = true;
    do {
      pending = false;
      await task();
    } while (pending);
    running = false;
  }
  return () => {
    pending = true;
    if (!running) void run();
  };
}
