import { expect, type Locator, type Page, test } from '@playwright/test';
import type { OwnDay, Time } from '../service/test-day.ts';
import { press } from './press.ts';

/** Opens the times of a service straight from a link, on the week of a day. */
export const openTimes =
  ({ service, date }: OwnDay) =>
  (page: Page) =>
    test.step(`opens the times of ${date}`, async () => {
      await page.goto(`/orario?ufficio=${service.place.slug}&servizio=${service.slug}&giorno=${date}`);
    });

/** Goes to a day by its date. */
export const goToDay =
  ({ date }: OwnDay) =>
  (page: Page) =>
    test.step(`goes to ${date}`, () => page.getByLabel('Vai al giorno').fill(date));

/** A free time on the page. */
export const freeTime =
  ({ name }: OwnDay, { clock }: Time) =>
  (page: Page): Locator =>
    page.getByRole('button', { name: `${name}, ore ${clock}`, exact: true });

/** Picks a free time, which moves on by itself. */
export const chooseTime = (day: OwnDay, time: Time) => (page: Page) =>
  test.step(`picks ${day.date} ${time.clock}`, () => press(freeTime(day, time)(page)));

/** A taken time of a day: struck through, said to be taken, and nothing that can be pressed. */
export const expectTaken = (day: OwnDay, time: Time) => (page: Page) =>
  test.step(`sees that ${time.clock} is taken`, async () => {
    const [weekdayAndDay] = day.name.split(/ \d{4}$/);
    const times = page.getByRole('region', { name: weekdayAndDay ?? day.name });
    const taken = times.getByRole('listitem').filter({ hasText: `${time.clock} non disponibile` });
    await expect(taken).toBeVisible();
    await expect(taken.getByRole('button')).toHaveCount(0);
    await expect(taken.getByText(time.clock, { exact: true })).toHaveCSS('text-decoration-line', 'line-through');
    await expect(freeTime(day, time)(page)).toHaveCount(0);
  });
