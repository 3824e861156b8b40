/** Does something when asked, never twice at once: what is asked for meanwhile is done once more afterwards. */
export function onePerTime(act: () => Promise<unknown>): () => void {
  let running = false;
  let asked = false;
  async function run() {
    running = true;
    do {
      asked = false;
      await act();
    } while (asked);
    running = false;
  }
  return () => {
    asked = true;
    if (!running) void run();
  };
}
