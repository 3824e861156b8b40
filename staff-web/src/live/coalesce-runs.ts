/** Does something when asked, never twice at once: what is asked for meanwhile is done once more afterwards. */
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
