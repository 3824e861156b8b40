import { expect, type Locator, type Page, test } from '@playwright/test';
import type { TestDay, Time } from '../service/test-day.ts';
import { press } from './press.ts';

/** Opens the times of a service with a deep link to the week of a day. */
export const openTimes =
  ({ service, date }: TestDay) =>
  (page: Page) =>
    test.step(`opens the times of ${date}`, async () => {
      await page.goto(`/orario?ufficio=${service.place.slug}&servizio=${service.slug}&giorno=${date}`);
    });

/** Enters a date in the date field of the times page. */
export const goToDay =
  ({ date }: TestDay) =>
  (page: Page) =>
    test.step(`goes to ${date}`, () => page.getByLabel('Vai al giorno').fill(date));

/** Returns the button of a free time. */
export const freeTime =
  ({ name }: TestDay, { clock }: Time) =>
  (page: Page): Locator =>
    page.getByRole('button', { name: `${name}, ore ${clock}`, exact: true });

/** Selects a free time; the page then continues to the next step. */
export const chooseTime = (day: TestDay, time: Time) => (page: Page) =>
  test.step(`picks ${day.date} ${time.clock}`, () => press(freeTime(day, time)(page)));

/** Expects a time to be shown as taken: struck through, labelled as unavailable, without a button. */
export const expectTaken = (day: TestDay, time: Time) => (page: Page) =>
  test.step(`expects ${time.clock} to be taken`, async () => {
    const [weekdayAndDay] = day.name.split(/ \d{4}$/);
    const times = page.getByRole('region', { name: weekdayAndDay ?? day.name });
    const taken = times.getByRole('listitem').filter({ hasText: `${time.clock} non disponibile` });
    await expect(taken).toBeVisible();
    await expect(taken.getByRole('button')).toHaveCount(0);
    await expect(taken.getByText(time.clock, { exact: true })).toHaveCSS('text-decoration-line', 'line-through');
    await expect(freeTime(day, time)(page)).toHaveCount(0);
  });
