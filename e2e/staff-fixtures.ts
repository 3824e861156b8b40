/* oxlint-disable no-empty-pattern -- Playwright reads from this pattern what a fixture needs. */
import type { BrowserContext, Page } from '@playwright/test';
import { closeOffice, openOffice, type OwnOffice, type Wishes } from './service/test-office.ts';
import { ADMINISTRATOR, type Colleague, type Kept, NOBODY, signedIn } from './service/staff-api.ts';
import { test as base } from './fixtures.ts';

/** What every act of the staff finds ready, in a browser in which the administrator is signed in. */
export interface StaffStage {
  /** A place, a service and two operators that no other test knows of. */
  office: OwnOffice;
  /** What that office is made with: `test.use({ wishes })`. */
  wishes: Wishes;
  /** Another browser: of a citizen, or of whoever else is signed in there. */
  another(kept?: Kept): Promise<Page>;
}

/** The administrator at work from elsewhere; each worker signs in once. */
export interface Staffed {
  admin: Colleague;
}

/** What the staff area keeps in a browser: the session, and which office was looked at last. */
const KEPT_BY_STAFF = /^prenotazioni-staff$|^prenotazioni\.ufficio$/;

/** A test of the staff area on the real service, watched as the citizens' pages are. */
export const test = base.extend<StaffStage, Staffed>({
  admin: [
    async ({}, use) => {
      const admin = await signedIn(ADMINISTRATOR);
      await use(admin);
      await admin.leave();
    },
    { scope: 'worker' },
  ],
  storageState: async ({ admin }, use) => use(admin.kept),
  watch: async ({ watch }, use) => {
    watch.allowStored(KEPT_BY_STAFF);
    await use(watch);
  },
  wishes: [{}, { option: true }],
  office: async ({ admin, wishes }, use) => {
    const office = await openOffice(admin, wishes);
    await use(office);
    await closeOffice(admin, office);
  },
  another: async ({ browser, watch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (kept = NOBODY) => {
      const context = await browser.newContext({ storageState: kept });
      opened.push(context);
      watch.over(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect } from './fixtures.ts';
