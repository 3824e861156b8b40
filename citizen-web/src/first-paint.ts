/** Waits until the browser has painted the server's HTML; returns at once in a hidden tab, which is never painted. */
export async function waitForFirstPaint(): Promise<void> {
  if (document.hidden) return;
  await new Promise(requestAnimationFrame);
  await yieldToMain();
}

/** Yields the main thread, so that the browser can paint, scroll and handle input between two tasks. */
export function yieldToMain(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
