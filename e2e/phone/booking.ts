import type { Browser } from '@playwright/test';
import { newCitizen } from '../citizen.ts';
import { getAvailability, getService } from '../service/api.ts';
import { getLongestTask, openSlowPage, press, type, waitFor } from './slow-phone.ts';

/** The screen of a small phone. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** What one scripted booking took, in milliseconds and bytes. */
export interface BookingFigures {
  firstUsable: number;
  timesUsable: number;
  longestTask: number;
  longestTaskOfLoad: number;
  booking: number;
  requests: number;
  bytes: number;
  wrong: string[];
}

const FREE_SLOT = '.day.is-open button.slot-free';
const SERVICE_SLUG = 'rilascio-cie';

/** Books "Rilascio C.I.E." on a slow phone, pressing each button as soon as it is there. */
export async function measureBooking(browser: Browser, site: string): Promise<BookingFigures> {
  const service = await getService(SERVICE_SLUG);
  const { page, traffic, close } = await openSlowPage(browser, PHONE);
  try {
    await page.goto(site, { waitUntil: 'commit' });
    const placeLabel = `input[name="place"][value="${service.place.slug}"] + label`;
    const firstUsable = await waitFor(page, placeLabel);
    const longestTaskOfLoad = await getLongestTask(page, 0, firstUsable);
    await press(page, placeLabel);
    await press(page, `input[name="service"][value="${service.slug}"] + label`);
    await press(page, 'button.btn-next');
    const timesAt = await waitFor(page, FREE_SLOT);
    const pressedAt = await page.evaluate(() => globalThis.window.probe.pressedAt);
    const longestTask = await getLongestTask(page, pressedAt, timesAt);
    const shown = await page.$$eval(FREE_SLOT, (slots) => slots.map((slot) => Number(slot.dataset['startsAt'])));
    await press(page, FREE_SLOT, shown.length - 1);
    await waitFor(page, 'input[name="surname"]');
    const citizen = newCitizen();
    for (const name of ['name', 'surname', 'phone', 'email'] as const)
      await type(page, `input[name="${name}"]`, citizen[name]);
    await press(page, 'label[for="noticeRead"]');
    await press(page, 'label[for="privacyRead"]');
    await press(page, '.step-details button.btn-next');
    await press(page, '.step-review button.btn-next');
    const booking = await waitFor(page, '.pass');
    const wrong = await checkTimes(service.id, shown);
    const { requests, bytes } = traffic;
    const timesUsable = timesAt - pressedAt;
    return { firstUsable, timesUsable, longestTask, longestTaskOfLoad, booking, requests, bytes, wrong };
  } finally {
    await close();
  }
}

/** Returns what is wrong with the times that the page showed: they must be the free times of one day, and one less. */
async function checkTimes(serviceId: string, shown: readonly number[]): Promise<string[]> {
  const first = new Date(shown[0] ?? 0).toISOString().slice(0, 10);
  const [day] = await getAvailability(serviceId, first, first);
  const free = day?.free.map((start) => Date.parse(start)) ?? [];
  // The last of the times that were shown is booked now.
  const expected = shown.slice(0, -1);
  return JSON.stringify(free) === JSON.stringify(expected) ? [] : [`the page showed other times than the API`];
}
