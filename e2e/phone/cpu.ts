import type { Browser } from '@playwright/test';
import { PHONE } from './booking.ts';
import { openSlowPage, press, waitFor } from './slow-phone.ts';

// A citizen reads about a service for longer than its times need to arrive.
const READING_MS = 1000;

/** CPU time of the page's main thread, in milliseconds of this machine. Other load does not change it much. */
export interface CpuFigures {
  firstPage: number;
  times: number;
}

/** Measures the CPU time of the first page and of the step with the times, without slowing the processor down. */
export async function measureCpu(browser: Browser, site: string): Promise<CpuFigures> {
  const { page, session, close } = await openSlowPage(browser, { ...PHONE, slowNetwork: false, slowdown: 1 });
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const readTaskMs = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    await page.goto(site, { waitUntil: 'commit' });
    await waitFor(page, 'input[name="place"] + label');
    const firstPage = await readTaskMs();
    await press(page, 'input[name="place"] + label');
    await press(page, 'input[name="service"] + label');
    await page.waitForTimeout(READING_MS);
    const before = await readTaskMs();
    await press(page, 'button.btn-next');
    await waitFor(page, '.day.is-open button.slot-free');
    return { firstPage, times: (await readTaskMs()) - before };
  } finally {
    await close();
  }
}
