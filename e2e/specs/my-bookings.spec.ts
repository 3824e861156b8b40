import { checkAccessibility } from '../actions/check-accessibility.ts';
import { press, pressButton } from '../actions/press.ts';
import { toApplicant } from '../citizen.ts';
import { bookTime } from '../service/test-day.ts';
import { waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('a citizen who lost the mail finds the booking again with the e-mail address', async ({ page, day, citizen }) => {
  const token = await bookTime(day, day.times[0]!, toApplicant(citizen));
  await page.goto('/');
  await press(page.getByRole('link', { name: 'Hai perso la mail della prenotazione?' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Le mie prenotazioni' })).toBeVisible();
  await checkAccessibility('my bookings')(page);
  await page.getByRole('textbox', { name: 'Email' }).fill(citizen.email);
  await pressButton('Invia il collegamento')(page);
  await expect(page.getByText('Controlla la tua posta')).toBeVisible();

  const mail = await waitForMail(citizen.email, 'Le tue prenotazioni e i tuoi dati');
  expect(mail.text).not.toContain(token);
  await page.goto(/https?:\/\/\S+\/i-miei-dati#[\w-]+/.exec(mail.text)![0]);
  const upcoming = page.getByRole('region', { name: 'Appuntamenti in arrivo' });
  await expect(upcoming.getByRole('listitem')).toHaveCount(1);
  await checkAccessibility('my bookings, opened by the link')(page);
  await press(upcoming.getByRole('link'));
  await expect(page).toHaveURL(/\/prenotazione#[\w-]{43}$/);
  await expect(page.getByRole('region', { name: 'La tua prenotazione' })).toContainText(day.times[0]!.clock);
});

test('an address without bookings gets the same answer', async ({ page, citizen }) => {
  await page.goto('/le-mie-prenotazioni');
  await page.getByRole('textbox', { name: 'Email' }).fill(citizen.email);
  await pressButton('Invia il collegamento')(page);
  await expect(page.getByText('Controlla la tua posta')).toBeVisible();
});

test('an unknown link leads to the form that finds the bookings', async ({ page }) => {
  await page.goto(`/prenotazione#${'x'.repeat(43)}`);
  await press(page.getByRole('link', { name: 'Trova le mie prenotazioni' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Le mie prenotazioni' })).toBeVisible();
});
