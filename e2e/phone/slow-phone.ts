import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test';
import { installProbe } from './probe.ts';

const CPU_SLOWDOWN = 4;
const LATENCY_MS = 150;
const BYTES_PER_SECOND = (1.6 * 1024 * 1024) / 8;

/** A page of an emulated cheap phone, with what it has downloaded. */
export interface SlowPage {
  page: Page;
  session: CDPSession;
  traffic: { requests: number; bytes: number };
  close(): Promise<void>;
}

/** Options of an emulated device. */
export interface SlowPageOptions extends BrowserContextOptions {
  /** Whether the network is slow too. Defaults to true. */
  slowNetwork?: boolean;
  /** How many times slower the processor is. Defaults to 4. */
  slowdown?: number;
}

/** Opens an empty page with a processor four times slower and, by default, 1.6 Mbit/s with a latency of 150 ms. */
export async function openSlowPage(browser: Browser, options: SlowPageOptions): Promise<SlowPage> {
  const { slowNetwork = true, slowdown = CPU_SLOWDOWN, ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome', ...contextOptions });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  const session = await context.newCDPSession(page);
  const traffic = { requests: 0, bytes: 0 };
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  const speed = slowNetwork ? BYTES_PER_SECOND : -1;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowNetwork ? LATENCY_MS : 0,
    downloadThroughput: speed,
    uploadThroughput: speed,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session, traffic, close: () => context.close() };
}

/** Returns when an element is painted, in milliseconds since the page's start. */
export function waitFor(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => globalThis.window.probe.waitFor(wanted), selector);
}

/** Waits for an element, scrolls to it and taps it (clicks without a touch screen), as the browser receives input. */
export async function press(page: Page, selector: string, index = 0): Promise<void> {
  await waitFor(page, selector);
  const place = { selector, index };
  const { x, y, touch } = await page.evaluate(({ selector, index }) => {
    const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.getClientRects().length > 0,
    );
    const element = shown[index]!;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, touch: navigator.maxTouchPoints > 0 };
  }, place);
  await (touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

/** Types a text into a field, in one input event as an on-screen keyboard's suggestion does. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  await page.keyboard.insertText(text);
}

/** Returns the longest task that ended between two moments; 0 if none took 50 ms. */
export function getLongestTask(page: Page, from: number, to: number): Promise<number> {
  return page.evaluate(
    ({ from, to }) => {
      const tasks = globalThis.window.probe.longTasks.filter(
        ({ start, duration }) => start + duration > from && start < to,
      );
      return Math.max(0, ...tasks.map(({ duration }) => duration));
    },
    { from, to },
  );
}
