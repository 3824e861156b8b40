import { expect, type Locator, type Page, test } from '@playwright/test';
import type { OfficeOperator, TestOffice } from '../../service/test-office.ts';

/** Opens the agenda of an office, by default on its test day, and waits for the live-update status. */
export const openAgenda =
  ({ place, day }: TestOffice, date = day.date) =>
  (page: Page) =>
    test.step(`opens the agenda of ${place.name} on ${date}`, async () => {
      await page.goto(`/staff/agenda?ufficio=${place.id}&giorno=${date}`);
      await expect(agendaOf(page)).toBeVisible();
      await expect(page.getByRole('status').getByText('Aggiornata in tempo reale')).toBeAttached();
    });

/** Returns the agenda grid. */
export function agendaOf(page: Page): Locator {
  return page.getByRole('region', { name: /^Agenda, / });
}

/** Returns the column of an operator in the agenda grid. */
export const columnOf = (operator: OfficeOperator) => (page: Page) =>
  agendaOf(page).getByRole('list', { name: operator.name });

/** Returns a booking in the agenda by the start of its accessible name, for example "09:00 Rossi Mario". */
export const booking = (words: string) => (where: Page | Locator) =>
  where.getByRole('button', { name: new RegExp(`^${words},`) });

/** Returns a free gap in the agenda by its start time. */
export const gap = (from: string) => (where: Locator) =>
  where.getByRole('button', { name: new RegExp(`^Libero ${from}–`) });

/** Expects exactly these bookings of an operator, in order, for example "09:00 Rossi Mario". */
export const expectBookings = (operator: OfficeOperator, expected: string[]) => (page: Page) =>
  test.step(`expects the bookings of ${operator.name}`, async () => {
    const names = columnOf(operator)(page).getByRole('button', { name: /^\d\d:\d\d / });
    await expect(names).toHaveCount(expected.length);
    for (const [i, words] of expected.entries()) {
      await expect(names.nth(i)).toHaveAccessibleName(new RegExp(`^${words}, `));
    }
  });
