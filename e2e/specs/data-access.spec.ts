import { checkAccessibility } from '../actions/check-accessibility.ts';
import { press, pressButton } from '../actions/press.ts';
import { toApplicant } from '../citizen.ts';
import { bookTime } from '../service/test-day.ts';
import { getStatusByToken } from '../service/api.ts';
import { waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

const LINK = 'Le tue prenotazioni e i tuoi dati - Comune di Caivano';

test('a citizen requests their stored data, reads it with the mailed link, and erases it', async ({
  page,
  day,
  citizen,
}) => {
  const token = await bookTime(day, day.times[0]!, toApplicant(citizen));
  await page.goto('/i-miei-dati');
  await pressButton('Invia il collegamento')(page);
  await expect(page.getByText('Inserisci l’indirizzo email').first()).toBeVisible();
  await checkAccessibility('own data, no address')(page);
  await page.getByRole('textbox', { name: 'Email' }).fill(citizen.email);
  await pressButton('Invia il collegamento')(page);
  await expect(page.getByText('Controlla la tua posta')).toBeVisible();
  await checkAccessibility('own data, asked for')(page);

  const mail = await waitForMail(citizen.email, LINK);
  const link = /https?:\/\/\S+\/i-miei-dati#[\w-]+/.exec(mail.text)![0];
  await page.goto(link);
  await expect(page.getByText('Questo è tutto ciò che conserviamo')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(citizen.email);
  await checkAccessibility('own data')(page);

  await pressButton('Cancella i miei dati')(page);
  await expect(page.getByText('Vuoi davvero cancellare tutti i tuoi dati?')).toBeFocused();
  expect(await getStatusByToken(token)).toBe('CONFIRMED');
  await pressButton('Sì, cancella tutto')(page);
  await expect(page.getByText('I tuoi dati sono stati cancellati')).toBeVisible();
  await checkAccessibility('own data, erased')(page);
  expect(await getStatusByToken(token)).toBeNull();

  await page.goto('/');
  await page.goto(link);
  await expect(page.getByText('Il collegamento non è più valido')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(citizen.email);
});

test('a citizen erases one of two bookings of the same address and keeps the other', async ({ page, day, citizen }) => {
  const erased = await bookTime(day, day.times[0]!, toApplicant(citizen));
  const kept = await bookTime(day, day.times[1]!, { ...toApplicant(citizen), name: 'Moglie' });
  await page.goto('/i-miei-dati');
  await page.getByRole('textbox', { name: 'Email' }).fill(citizen.email);
  await pressButton('Invia il collegamento')(page);
  const mail = await waitForMail(citizen.email, LINK);
  await page.goto(/https?:\/\/\S+\/i-miei-dati#[\w-]+/.exec(mail.text)![0]);
  const choice = page.getByRole('group', { name: 'Prenotazioni da cancellare' });
  await expect(choice.getByRole('checkbox')).toHaveCount(2);
  await press(choice.locator('label', { hasText: 'Moglie' }));
  await pressButton('Cancella i miei dati')(page);
  await expect(page.getByText('Vuoi davvero cancellare i dati della prenotazione scelta?')).toBeFocused();
  await checkAccessibility('own data, one booking chosen')(page);
  await pressButton('Sì, cancella le prenotazioni scelte')(page);
  await expect(page.getByText('Le altre restano come prima.')).toBeVisible();
  expect(await getStatusByToken(erased)).toBeNull();
  expect(await getStatusByToken(kept)).toBe('CONFIRMED');
});
