/* oxlint-disable no-empty-pattern -- Playwright reads from this pattern what a fixture needs. */
import { expect, test as base, type TestInfo } from '@playwright/test';
import { addresses } from './service/addresses.ts';
import { ownDay, type OwnDay, type Share } from './service/test-day.ts';
import { newCitizen, type Citizen } from './citizen.ts';
import { watchOver, type Watch } from './page-monitor.ts';

/** What every act finds ready. */
export interface Stage {
  /** Somebody with an address of their own, so that their mails are found among all others. */
  citizen: Citizen;
  /** A day for "Rilascio C.I.E." that belongs to this test alone. */
  day: OwnDay;
  /** Such a day of another service: `ownDay(slug, share)`. */
  share: Share;
  /** What the pages did that they should not; checked at the end of every act. */
  watch: Watch;
}

/** A test on the real service, watched: nothing from elsewhere, no complaint of the browser, nothing left in its stores. */
export const test = base.extend<Stage>({
  baseURL: async ({}, use) => use(addresses.site),
  citizen: async ({}, use) => use(newCitizen()),
  share: async ({}, use, info) => use(shareOf(info)),
  day: async ({ share }, use) => use(await ownDay('rilascio-cie', share)),
  watch: [
    async ({ context }, use) => {
      const watch = watchOver(context);
      await use(watch);
      const { cookies, stored } = await watch.kept();
      expect(watch.elsewhere, 'requests to other hosts').toEqual([]);
      expect(watch.complaints, 'complaints of the browser').toEqual([]);
      expect({ cookies, stored }, 'left in the browser').toEqual({ cookies: [], stored: [] });
    },
    { auto: true },
  ],
});

export { expect };

function shareOf({ parallelIndex, config }: TestInfo): Share {
  return { parallelIndex, workers: config.workers };
}
