import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Desk, OwnOffice } from '../../service/test-office.ts';

/** Opens the agenda of an office on its day, and waits until it says that it is live. */
export const openAgenda =
  ({ place, day }: OwnOffice) =>
  (page: Page) =>
    test.step(`opens the agenda of ${place.name} on ${day.date}`, async () => {
      await page.goto(`/staff/agenda?ufficio=${place.id}&giorno=${day.date}`);
      await expect(agendaOf(page)).toBeVisible();
      await expect(page.getByText('Aggiornata in tempo reale')).toBeVisible();
    });

/** The grid of the agenda. */
export function agendaOf(page: Page): Locator {
  return page.getByRole('region', { name: /^Agenda, / });
}

/** The column of an operator. */
export const columnOf = (desk: Desk) => (page: Page) => agendaOf(page).getByRole('list', { name: desk.name });

/** A booking in the agenda, by the beginning of its name: "09:00 Rossi Mario". */
export const booking = (words: string) => (where: Page | Locator) =>
  where.getByRole('button', { name: new RegExp(`^${words},`) });

/** Free time in the agenda, from a time on. */
export const gap = (from: string) => (where: Locator) =>
  where.getByRole('button', { name: new RegExp(`^Libero ${from}–`) });

/** Sees whom an operator has on the day, in order: "09:00 Rossi Mario". */
export const expectBookings = (desk: Desk, expected: string[]) => (page: Page) =>
  test.step(`sees the bookings of ${desk.name}`, async () => {
    const names = columnOf(desk)(page).getByRole('button', { name: /^\d\d:\d\d / });
    await expect(names).toHaveCount(expected.length);
    for (const [i, words] of expected.entries()) {
      await expect(names.nth(i)).toHaveAccessibleName(new RegExp(`^${words}, `));
    }
  });
