/* oxlint-disable unicorn/consistent-function-scoping -- The function is sent to the page as text, alone. */
/** What the page itself measured: its long tasks, presses and input events, in milliseconds since its start. */
export interface Probe {
  longTasks: { start: number; duration: number }[];
  pressedAt: number;
  /** The longest duration of each interaction, from the input to the next frame. */
  interactions: number[];
  /** Resolves with the time of the frame in which an element that matches is painted. */
  waitFor(selector: string): Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page before its own scripts, and measures without touching it. */
export function installProbe(): void {
  const probe: Probe = { longTasks: [], pressedAt: 0, interactions: [], waitFor };
  globalThis.window.probe = probe;
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) probe.longTasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
      if (entry.interactionId !== undefined && entry.interactionId > 0) probe.interactions.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  globalThis.addEventListener('click', (event) => (probe.pressedAt = event.timeStamp), { capture: true });

  function waitFor(selector: string): Promise<number> {
    return new Promise((resolve) => {
      const isShown = () =>
        [...document.querySelectorAll<HTMLElement>(selector)].some((element) => element.getClientRects().length > 0);
      const finish = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      if (isShown()) return finish();
      const observer = new MutationObserver(() => {
        if (!isShown()) return;
        observer.disconnect();
        finish();
      });
      return observer.observe(document, { childList: true, subtree: true, attributes: true });
    });
  }
}
