import type { BrowserContext } from '@playwright/test';
import { addresses } from './service/addresses.ts';

/** Records requests, errors and stored data of the pages of a test. */
export interface PageMonitor {
  /** URLs of all requests. */
  requests: string[];
  /** URLs of requests to hosts other than the service and the mailbox. */
  foreignRequests: string[];
  /** Console errors (including CSP violations), uncaught errors and dialogs. */
  problems: string[];
  /** Monitors the pages of another browser context. */
  addContext(context: BrowserContext): void;
  /** Ignores problems that match a pattern, for tests that cause them on purpose. */
  allowProblem(pattern: RegExp): void;
  /** Ignores cookies and storage keys that match a pattern, for tests that create them on purpose. */
  allowStorage(pattern: RegExp): void;
  /** Returns the names of cookies and storage keys that are not allowed. */
  readStorage(): Promise<{ cookies: string[]; keys: string[] }>;
}

/** Monitors all pages of a browser context. */
export function monitorPages(context: BrowserContext): PageMonitor {
  const ownOrigins = [addresses.site, addresses.mailbox];
  const allowedProblems: RegExp[] = [];
  const allowedStorage: RegExp[] = [];
  const problems: string[] = [];
  const isUnexpected = (name: string) => !allowedStorage.some((pattern) => pattern.test(name));
  const addProblem = (text: string) => {
    if (!allowedProblems.some((pattern) => pattern.test(text))) problems.push(text);
  };
  const monitor: PageMonitor = {
    requests: [],
    foreignRequests: [],
    problems,
    addContext,
    allowProblem: (pattern) => allowedProblems.push(pattern),
    allowStorage: (pattern) => allowedStorage.push(pattern),
    async readStorage() {
      const { cookies } = await context.storageState();
      const keys = await Promise.all(context.pages().map((page) => page.evaluate(listStorageKeys)));
      return {
        cookies: cookies.map(({ name }) => name).filter(isUnexpected),
        keys: keys.flat().filter(isUnexpected),
      };
    },
  };
  addContext(context);
  return monitor;

  function addContext(added: BrowserContext): void {
    added.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      monitor.requests.push(request.url());
      if (protocol.startsWith('http') && !ownOrigins.includes(origin)) monitor.foreignRequests.push(request.url());
    });
    added.on('console', (message) => {
      if (message.type() === 'error') addProblem(`${message.text()} (${message.location().url})`);
    });
    added.on('weberror', (error) => addProblem(String(error.error())));
    added.on('dialog', (dialog) => {
      addProblem(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }
}

/** Runs in the browser: returns the keys of local, session and cache storage, and the names of databases. */
async function listStorageKeys(): Promise<string[]> {
  if (!location.protocol.startsWith('http')) return [];
  const databases = await indexedDB.databases();
  return [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...databases.map(({ name }) => name ?? ''),
  ];
}
