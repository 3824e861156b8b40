import { checkAccessibility } from '../actions/check-accessibility.ts';
import { isPhone, press, pressButton } from '../actions/press.ts';
import { queryApi, getService } from '../service/api.ts';
import { expect, test } from '../fixtures.ts';

test('a week without a free time shows a message and a link to the next free time', async ({ page }) => {
  // Weddings require two weeks of notice, so the current week has no free time.
  const service = await getService('matrimonio-civile');
  const today = dateInRome(Date.now());
  const before = await nextFreeAt(service.id, today);
  await page.goto(`/orario?ufficio=sala-consiliare&servizio=matrimonio-civile&giorno=${today}`);
  await expect(page.getByText('In questa settimana non ci sono orari liberi')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('081 555 0130');
  await checkAccessibility('nothing free this week')(page);
  await press(page.getByRole('button', { name: /^Vai a / }));
  const focused = page.locator('[data-starts-at]:focus');
  await expect(focused).toBeVisible();
  // The notice period may exclude the first time while the test runs.
  expect([before, await nextFreeAt(service.id, today)]).toContain(Number(await focused.getAttribute('data-starts-at')));
});

test('a national holiday is shown as closed, with its name', async ({ page }) => {
  const service = await getService('uso-sala-consiliare');
  const holiday = await nextHoliday(service.id);
  await page.goto(`/orario?ufficio=sala-consiliare&servizio=uso-sala-consiliare&giorno=${holiday.date}`);
  if (isPhone()) await pressButton(/, Chiuso$/)(page);
  await expect(page.getByText(`Chiuso: ${holiday.closedBecause}`)).toBeVisible();
  await checkAccessibility('a week with a holiday')(page);
});

test('a date outside the booking window shows an error with the first and last date', async ({ page, day }) => {
  await page.goto(`/orario?ufficio=${day.service.place.slug}&servizio=${day.service.slug}&giorno=${day.date}`);
  const jump = page.getByLabel('Vai al giorno');
  await jump.fill('2019-01-07');
  await expect(jump).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert')).toContainText('Si può prenotare da ');
  await checkAccessibility('a day that cannot be booked')(page);
  await jump.fill(day.date);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

async function nextHoliday(serviceId: string): Promise<{ date: string; closedBecause: string }> {
  for (let days = 0; days < 300; days += 60) {
    const from = dateInRome(Date.now() + days * 86_400_000);
    const to = dateInRome(Date.now() + (days + 59) * 86_400_000);
    const { availability } = await queryApi<{
      availability: { days: { date: string; closedBecause: string | null }[] };
    }>(`query ($input: AvailabilityInput!) { availability(input: $input) { days { date closedBecause } } }`, {
      input: { serviceId, from, to },
    });
    // At least a week ahead, so that the days around it can be booked.
    const found = availability.days.find(
      ({ date, closedBecause }) => closedBecause !== null && Date.parse(date) > Date.now() + 14 * 86_400_000,
    );
    if (found) return { date: found.date, closedBecause: found.closedBecause ?? '' };
  }
  throw new Error('A year without a holiday.');
}

function dateInRome(instant: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(instant);
}

async function nextFreeAt(serviceId: string, day: string): Promise<number> {
  const { availability } = await queryApi<{ availability: { nextFreeAt: string } }>(
    `query ($input: AvailabilityInput!) { availability(input: $input) { nextFreeAt } }`,
    { input: { serviceId, from: day, to: day } },
  );
  return Date.parse(availability.nextFreeAt);
}
