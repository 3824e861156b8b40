import type { Browser, Page } from '@playwright/test';
import { addresses } from '../service/addresses.ts';
import type { AgendaOffice } from './agenda-office.ts';
import { getLongestTask, openSlowPage, press, waitFor } from './slow-phone.ts';

const DESK = { viewport: { width: 1440, height: 900 }, slowNetwork: false };
const BOOKING = 'button[data-item][data-state]';
const SCROLLS = 10;
const SCROLL_PX = 400;

/** What an agenda took, in milliseconds. */
export interface AgendaFigures {
  drawn: number;
  longestTaskOfLoad: number;
  /** The slowest interaction, from the input to the next frame. */
  inp: number;
  longestTask: number;
  wrong: string[];
}

/** Opens a large agenda, scrolls it, opens and closes bookings and changes the day, as an operator at a desk does. */
export async function measureAgenda(browser: Browser, office: AgendaOffice): Promise<AgendaFigures> {
  const { page, close } = await openSlowPage(browser, { ...DESK, storageState: office.storageState });
  try {
    await page.goto(`${addresses.site}/staff/agenda?ufficio=${office.placeId}&giorno=${office.date}`);
    const drawn = await waitFor(page, BOOKING);
    const longestTaskOfLoad = await getLongestTask(page, 0, drawn);
    // The columns out of sight are filled after those in sight.
    const all = { selector: BOOKING, count: office.bookings };
    await page.waitForFunction(({ selector, count }) => document.querySelectorAll(selector).length >= count, all, {
      polling: 200,
    });
    const shown = await page.locator(BOOKING).count();
    for (let index = 0; index < 3; index++) {
      await press(page, BOOKING, index * 20);
      await waitFor(page, '[role="dialog"]');
      await page.keyboard.press('Escape');
      await waitForNone(page, '[role="dialog"]');
    }
    await scroll(page);
    for (const day of ['Giorno successivo', 'Giorno precedente']) {
      await press(page, `button[aria-label="${day}"]`);
      await waitFor(page, day === 'Giorno successivo' ? 'button[data-item][data-gap]' : BOOKING);
    }
    const end = await page.evaluate(() => performance.now());
    const longestTask = await getLongestTask(page, drawn, end);
    const inp = await page.evaluate(() => Math.max(0, ...globalThis.window.probe.interactions));
    const wrong = shown === office.bookings ? [] : [`the agenda showed ${shown} bookings, not ${office.bookings}`];
    return { drawn, longestTaskOfLoad, inp, longestTask, wrong };
  } finally {
    await close();
  }
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(700, 600);
  for (let turn = 0; turn < SCROLLS; turn++) {
    await page.mouse.wheel(SCROLL_PX, SCROLL_PX / 4);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

async function waitForNone(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'detached' });
}
