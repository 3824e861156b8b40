import { checkAccessibility } from '../actions/check-accessibility.ts';
import { expectStep } from '../actions/expect-step.ts';
import { goToReview, submitBooking } from '../actions/go-to-step.ts';
import { pressButton } from '../actions/press.ts';
import { expect, test } from '../fixtures.ts';

test('a citizen books, finds the page again after a reload, prints it and cancels', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  await goToReview(day, time, citizen)(page);
  await submitBooking()(page);
  await expectStep('Fatto')(page);
  await expect(page).toHaveURL(/\/prenotazione#[\w-]{43}$/);
  const pass = page.getByRole('region', { name: 'La tua prenotazione' });
  await expect(pass.getByText(time.clock, { exact: true })).toBeVisible();
  await expect(pass.getByText(/Piano terra, sportello 2/)).toBeVisible();
  await expect(pass.getByRole('link', { name: 'Apri la mappa' })).toHaveAttribute('href', /openstreetmap\.org/);
  const code = pass.getByRole('img', { name: /^Codice QR di arrivo: \w{4}-\w{4}$/ });
  await expect(code).toBeVisible();
  await expect(page.getByRole('link', { name: '081 555 0110' }).first()).toHaveAttribute('href', 'tel:0815550110');

  await page.reload();
  await expect(pass.getByText(time.clock, { exact: true })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Passi della prenotazione' })).toBeVisible();

  const slip = page.getByRole('img', { name: 'Codice QR che apre questa pagina', includeHidden: true });
  await expect(slip).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(slip).toBeVisible();
  await expect(code).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stampa' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await pressButton('Annulla la prenotazione')(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Annulla la prenotazione' })).toBeFocused();
  await checkAccessibility('cancel form on the page')(page);
  await pressButton('Mantieni l’appuntamento')(page);
  await expect(page.getByRole('button', { name: 'Annulla la prenotazione', exact: true })).toBeFocused();
  await pressButton('Annulla la prenotazione')(page);
  await pressButton('Sì, annulla la prenotazione')(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Annullata da te' })).toBeFocused();
  await expect(code).toHaveCount(0);
  await checkAccessibility('cancelled booking')(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
