/* oxlint-disable no-empty-pattern -- Playwright derives a fixture's dependencies from this pattern. */
import type { BrowserContext, Page } from '@playwright/test';
import { archiveTestOffice, createTestOffice, type TestOffice, type OfficeOptions } from './service/test-office.ts';
import { ADMINISTRATOR, type StaffClient, type StorageState, SIGNED_OUT, signInOverHttp } from './service/staff-api.ts';
import { test as base } from './fixtures.ts';

/** Fixtures of the staff specs. The browser context has the administrator's session. */
export interface StaffFixtures {
  /** A place with a service and two operators that no other test uses. */
  office: TestOffice;
  /** Options of the test office: `test.use({ officeOptions })`. */
  officeOptions: OfficeOptions;
  /** Opens a page in another browser context. Defaults to no session. */
  openPage(storageState?: StorageState): Promise<Page>;
}

/** An API client of the administrator; each worker signs in once. */
export interface StaffWorkerFixtures {
  admin: StaffClient;
}

/** Data that the staff area stores in a browser: the session, and the office shown last. */
const STAFF_STORAGE = /^prenotazioni-staff$|^prenotazioni\.(ufficio|densita|tasti)$/;

/** The citizens' test with the fixtures of the staff area. */
export const test = base.extend<StaffFixtures, StaffWorkerFixtures>({
  admin: [
    async ({}, use) => {
      const admin = await signInOverHttp(ADMINISTRATOR);
      await use(admin);
      await admin.close();
    },
    { scope: 'worker' },
  ],
  storageState: async ({ admin }, use) => use(admin.storageState),
  monitor: async ({ monitor }, use) => {
    monitor.allowStorage(STAFF_STORAGE);
    await use(monitor);
  },
  officeOptions: [{}, { option: true }],
  office: async ({ admin, officeOptions }, use) => {
    const office = await createTestOffice(admin, officeOptions);
    await use(office);
    await archiveTestOffice(admin, office);
  },
  openPage: async ({ browser, monitor }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (storageState = SIGNED_OUT) => {
      const context = await browser.newContext({ storageState });
      opened.push(context);
      monitor.addContext(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect } from './fixtures.ts';
