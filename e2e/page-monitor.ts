import type { BrowserContext } from '@playwright/test';
import { addresses } from './service/addresses.ts';

/** What pages did behind the citizen's back. */
export interface Watch {
  /** Every address that was asked for. */
  asked: string[];
  /** Requests to hosts other than the service's. */
  elsewhere: string[];
  /** Errors in the console (broken security policies among them), errors of scripts, and dialogs. */
  complaints: string[];
  /** Watches the pages of one more browser context. */
  over(another: BrowserContext): void;
  /** A complaint that this act brings about on purpose. */
  allow(complaint: RegExp): void;
  /** The cookies and stores of the browser that this act fills on purpose. */
  allowStored(name: RegExp): void;
  /** What is left in the browser's stores. */
  kept(): Promise<{ cookies: string[]; stored: string[] }>;
}

/** Watches every page of a browser context, and of every other that it is told of. */
export function watchOver(context: BrowserContext): Watch {
  const ours = [addresses.site, addresses.mailbox];
  const allowed: RegExp[] = [];
  const allowedStored: RegExp[] = [];
  const complaints: string[] = [];
  const unforeseen = (name: string) => !allowedStored.some((pattern) => pattern.test(name));
  const complain = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  const watch: Watch = {
    asked: [],
    elsewhere: [],
    complaints,
    over,
    allow: (complaint) => allowed.push(complaint),
    allowStored: (name) => allowedStored.push(name),
    async kept() {
      const { cookies } = await context.storageState();
      const stored = await Promise.all(context.pages().map((page) => page.evaluate(storedNames)));
      return {
        cookies: cookies.map(({ name }) => name).filter(unforeseen),
        stored: stored.flat().filter(unforeseen),
      };
    },
  };
  over(context);
  return watch;

  function over(one: BrowserContext): void {
    one.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      watch.asked.push(request.url());
      if (protocol.startsWith('http') && !ours.includes(origin)) watch.elsewhere.push(request.url());
    });
    one.on('console', (message) => {
      if (message.type() === 'error') complain(`${message.text()} (${message.location().url})`);
    });
    one.on('weberror', (error) => complain(String(error.error())));
    one.on('dialog', (dialog) => {
      complain(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }
}

/** Runs in the page. */
async function storedNames(): Promise<string[]> {
  if (!location.protocol.startsWith('http')) return [];
  const databases = await indexedDB.databases();
  return [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...databases.map(({ name }) => name ?? ''),
  ];
}
