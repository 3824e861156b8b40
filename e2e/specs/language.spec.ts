import { checkAccessibility } from '../actions/check-accessibility.ts';
import { field, fillDetails } from '../actions/fill-details.ts';
import { pressButton } from '../actions/press.ts';
import { goToDetails } from '../actions/go-to-step.ts';
import { waitForMail } from '../service/mailbox.ts';
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
  await expect(page).toHaveTitle('Done (4 of 4) - Book an appointment - Comune di Caivano');
  const mail = await waitForMail(citizen.email, 'Details of your appointment');
  expect(mail.html).toContain('<html lang="en">');

  await page.goto('/?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Book an appointment');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
