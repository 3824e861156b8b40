import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('the toolbar stays in one row at 1440 pixels and shows the whole name of the office @desktop', async ({
  page,
  office,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  // The longest titles: two months in one week, and the longest names of a day and a month.
  for (const view of ['giorno=2026-12-02&vista=settimana', 'giorno=2027-09-15']) {
    await page.goto(`/staff/agenda?ufficio=${office.place.id}&${view}`);
    await expect(page.getByRole('button', { name: /^Nuova/ })).toBeVisible();
    expect.soft(await countRows(page), view).toBe(1);
    const place = page.getByRole('combobox', { name: 'Ufficio o luogo' });
    await expect(place).toBeVisible();
    // Room for "Ufficio in via Don Minzoni" and the arrow.
    expect.soft((await place.boundingBox())!.width, view).toBeGreaterThan(200);
  }
});

test('the calendar names holidays and today @desktop', async ({ page, office }) => {
  await openAgenda(office)(page);
  const day = page.getByRole('main').getByRole('textbox', { name: 'Giorno da mostrare' });
  await day.fill('01/12/2027');
  await expect(
    page.getByRole('button', { name: 'mercoledì 8 dicembre 2027, festivo: Immacolata Concezione' }),
  ).toBeVisible();
  await checkAccessibility('calendar with holidays')(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Oggi' }).click();
  await day.click();
  await expect(page.getByRole('button', { name: /, oggi$/ })).toHaveAttribute('aria-current', 'date');
});

test('checked boxes and chosen times are filled in forced colours @desktop', async ({ page, office, citizen }) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await page.emulateMedia({ forcedColors: 'active' });
  await openAgenda(office)(page);
  await booking('09:00 Rossi Mario')(page).click();
  await pressIn(dialog(/^Prenotazione n\./)(page), 'Sposta…');
  const box = dialog('Sposta prenotazione')(page).getByRole('checkbox', { name: 'Avvisa il cittadino con una mail' });
  await expect(box).toBeChecked();
  const readBackground = () => box.evaluate((one) => getComputedStyle(one).backgroundColor);
  const filled = await readBackground();
  await box.uncheck();
  await expect.poll(readBackground).not.toBe(filled);
  await checkAccessibility('dialog in forced colours')(page);
});

/** Returns the number of rows of the toolbar. */
async function countRows(page: Page): Promise<number> {
  const tops = await page
    .getByRole('main')
    .getByRole('heading', { level: 1 })
    .evaluate(({ parentElement }) =>
      [...parentElement!.children].map((part) => {
        const { top, height } = part.getBoundingClientRect();
        return Math.round((top + height / 2) / 20);
      }),
    );
  return new Set(tops).size;
}
