import { checkAccessibility } from '../actions/check-accessibility.ts';
import { field, fillDetails } from '../actions/fill-details.ts';
import { pressButton } from '../actions/press.ts';
import { goToDetails } from '../actions/go-to-step.ts';
import { getCancelLink, waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('a language switch during booking keeps the entered data, and the mail uses the new language', async ({
  page,
  day,
  citizen,
}) => {
  await goToDetails(day, day.times[0]!)(page);
  await fillDetails(citizen)(page);
  await pressButton('English')(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Details (3 of 4) - Book an appointment - Comune di Caivano');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Book an appointment');
  await expect(field('First name*')(page)).toHaveValue(citizen.name);
  await checkAccessibility('in English')(page);
  await pressButton('Next')(page);
  await pressButton('Confirm and send')(page);
  await expect(page).toHaveTitle('Your booking - Comune di Caivano');
  await expect(page.getByRole('navigation', { name: 'Steps of the booking' })).toContainText('4. Done');
  const mail = await waitForMail(citizen.email, 'Confirmed: ');
  expect(mail.html).toMatch(/<html [^>]*lang="en"/);
  await page.goto(getCancelLink(mail));
  await expect(page.getByRole('heading', { level: 2, name: 'Cancel the booking' })).toBeFocused();

  await page.goto('/?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Book an appointment');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('a browser that prefers English', () => {
  test.use({ locale: 'en-GB' });

  test('is served English first, marks Italian texts, and keeps the choice of Italian', async ({ page, day }) => {
    await page.goto('/?servizio=rilascio-cie');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Book an appointment');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const text of ['Carta d’identità elettronica, primo rilascio o rinnovo.', 'Tessera sanitaria']) {
      await expect(page.getByText(text).first()).toHaveAttribute('lang', 'it');
    }
    await pressButton('Italiano')(page);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await page.goto(`/orario?ufficio=${day.service.place.slug}&servizio=${day.service.slug}`);
    await expect(page.getByRole('heading', { level: 2, name: 'Time', exact: true })).toBeVisible();
  });
});

test('an unknown address is 404 with help, and /index.html is the first page', async ({ page, monitor }) => {
  monitor.allowProblem(/status of 404/);
  const response = await page.goto('/non-esiste');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pagina non trovata');
  await expect(page.getByRole('main').getByRole('link', { name: '081 555 0100' })).toBeVisible();
  await checkAccessibility('not found')(page);
  await page.goto('/index.html');
  await expect(page).toHaveURL(/\/$/);
});
