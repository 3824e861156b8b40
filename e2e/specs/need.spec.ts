import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { expectStepVisible } from '../actions/expect-step.ts';
import { PRIVACY_CHECKBOX, typeDetails } from '../actions/fill-details.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import { pressButton, pressLabel } from '../actions/press.ts';
import { newCitizen, toApplicant } from '../citizen.ts';
import { getAvailability } from '../service/api.ts';
import { bookTime } from '../service/test-day.ts';
import { archiveTestOffice, createTestOffice } from '../service/test-office.ts';
import { expect, test } from '../staff-fixtures.ts';

const needField = (page: Page) => page.getByRole('searchbox', { name: 'Di che cosa hai bisogno?' });
const results = (page: Page) => page.getByRole('search');
const FIRST_FREE = /^primo posto libero: (?:oggi|domani|\S+ \d+ \S+), \d+:\d\d$/;

test('a citizen types a need with a mistake, and the first free time is on the screen of a small phone', async ({
  openPage,
}) => {
  const page = await openPage();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  await checkAccessibility('the question of the need')(page);
  await needField(page).fill('carta identitá');
  await expect(results(page).getByRole('heading', { name: /^Rilascio C\.I\.E\./ })).toBeVisible();
  const time = results(page).getByRole('link', { name: FIRST_FREE }).first();
  await expect(time).toBeInViewport({ ratio: 1 });
  await checkAccessibility('the offices of a need')(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await results(page).getByRole('link', { name: 'Ufficio in via Don Minzoni' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Orario' })).toBeVisible();
  await page.goBack();
  await expect(needField(page)).toHaveValue('carta identitá');
  await expect(time).toBeVisible();

  await needField(page).fill('qwxyz');
  await expect(results(page).getByText('Non troviamo «qwxyz».')).toBeVisible();
  await checkAccessibility('a need that no office meets')(page);
});

test('one press chooses the first free time of all offices, which is held and booked', async ({
  admin,
  office,
  citizen,
  openPage,
}) => {
  const other = await createTestOffice(admin, { serviceName: office.service.name });
  const [today, later] = [new Date(), new Date(Date.now() + 5 * 86_400_000)].map((at) => at.toISOString().slice(0, 10));
  const firstOf = async (serviceId: string) =>
    (await getAvailability(serviceId, today!, later!)).flatMap(({ free }) => free)[0]!;
  // Two operators are free at each start; both are booked, so that the other office is the soonest.
  const start = await firstOf(office.service.id);
  const time = { startsAt: start } as Parameters<typeof bookTime>[1];
  for (let i = 0; i < 2; i++) await bookTime(office.day, time, toApplicant(newCitizen({ name: 'Anna' })));

  const page = await openPage();
  await page.goto('/');
  await needField(page).fill(office.service.name.toUpperCase());
  const places = results(page)
    .getByRole('listitem')
    .getByRole('link', { name: /^Sportello/ });
  await expect(places).toHaveText([other.place.name, office.place.name]);
  await results(page)
    .getByRole('link', { name: /^Il primo posto libero ovunque/ })
    .click();
  await expectStepVisible('Dettagli')(page);
  await expect(page.getByText('Ti teniamo questo orario fino alle')).toBeVisible();
  await typeDetails(citizen)(page);
  await pressLabel(PRIVACY_CHECKBOX)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  await expect(page.getByRole('main')).toContainText(other.place.name);
  await archiveTestOffice(admin, other);
});

test('the times that suit narrow the results, and one day always stays chosen', async ({ office, openPage }) => {
  const page = await openPage();
  await page.goto('/');
  await needField(page).fill(office.service.name);
  const time = results(page).getByRole('link', { name: FIRST_FREE });
  await expect(time).toBeVisible();
  await results(page).getByText('Scegli mattina, pomeriggio o giorni').click();
  await results(page).getByRole('radio', { name: 'Pomeriggio' }).check();
  // The office is open from 9:00 to 13:00.
  await expect(results(page).getByText('nessun posto nei prossimi 30 giorni')).toBeVisible();
  await results(page).getByRole('radio', { name: 'Mattina' }).check();
  await expect(time).toBeVisible();
  for (const day of ['Lunedì', 'Martedì', 'Mercoledì', 'Giovedì', 'Venerdì', 'Sabato'])
    await results(page).getByRole('checkbox', { name: day }).uncheck();
  await expect(results(page).getByRole('checkbox', { name: 'Domenica' })).toBeDisabled();
  await expect(time).toHaveText(/(?:oggi|domani|domenica \d+ \S+), 9:00$/);
  await checkAccessibility('the times that suit')(page);
});

test('the need is asked in English too, and a search that fails says so', async ({ openPage, monitor }) => {
  const page = await openPage();
  await page.goto('/?lang=en');
  const field = page.getByRole('searchbox', { name: 'What do you need?' });
  await field.fill('residenza');
  await expect(page.getByRole('link', { name: /^first free time: / })).toBeVisible();
  monitor.allowProblem(/net::ERR_/);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('SoonestTimes') ? route.abort() : route.continue(),
  );
  await field.fill('tari');
  await expect(page.getByText('We cannot search at the moment.')).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: /^first free time: / })).toBeVisible();
});
