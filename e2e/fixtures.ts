/* oxlint-disable no-empty-pattern -- Playwright derives a fixture's dependencies from this pattern. */
import { expect, test as base, type TestInfo } from '@playwright/test';
import { addresses } from './service/addresses.ts';
import { findTestDay, type TestDay, type WorkerShare } from './service/test-day.ts';
import { newCitizen, type Citizen } from './citizen.ts';
import { monitorPages, type PageMonitor } from './page-monitor.ts';

/** Fixtures of every spec. */
export interface Fixtures {
  /** An applicant with a unique e-mail address, so that a spec finds its own mails. */
  citizen: Citizen;
  /** A day of "Rilascio C.I.E." that no other running test uses. */
  day: TestDay;
  /** This worker's share of the days, to find one of another service: `findTestDay(slug, share)`. */
  share: WorkerShare;
  /** Records unexpected behaviour of the pages; checked at the end of every test. */
  monitor: PageMonitor;
}

/** Playwright's test with our fixtures: fails on requests to other hosts, console errors, cookies and stored data. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(addresses.site),
  citizen: async ({}, use) => use(newCitizen()),
  share: async ({}, use, info) => use(getWorkerShare(info)),
  day: async ({ share }, use) => use(await findTestDay('rilascio-cie', share)),
  monitor: [
    async ({ context }, use) => {
      const monitor = monitorPages(context);
      await use(monitor);
      const { cookies, keys } = await monitor.readStorage();
      expect(monitor.foreignRequests, 'requests to other hosts').toEqual([]);
      expect(monitor.problems, 'errors and dialogs').toEqual([]);
      expect({ cookies, keys }, 'left in the browser').toEqual({ cookies: [], keys: [] });
    },
    { auto: true },
  ],
});

export { expect };

function getWorkerShare({ parallelIndex, config }: TestInfo): WorkerShare {
  return { parallelIndex, workers: config.workers };
}
