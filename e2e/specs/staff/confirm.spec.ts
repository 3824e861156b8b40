import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink, press, pressButton } from '../../actions/press.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { getStatusByToken } from '../../service/api.ts';
import { waitForMail } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('staff require confirmation for a service, see pending bookings, and confirm one for a caller', async ({
  page,
  office,
  citizen,
}) => {
  const { day, service, operators } = office;
  await page.goto('/staff');
  await followLink('Servizi')(page);
  await followLink(service.name)(page);
  await page.getByText('Regole di prenotazione').click();
  const minutes = page.getByRole('textbox', { name: 'Conferma dalla mail entro' });
  await expect(minutes).toHaveValue('');
  await minutes.fill('2');
  await pressButton('Salva')(page);
  await expect(page.getByText(/da 5 a 1.?440/).last()).toBeVisible();
  await checkAccessibility('too short a time to confirm')(page);
  await minutes.fill('15');
  await pressButton('Salva')(page);
  await expect(page.getByRole('status').filter({ hasText: `«${service.name}»: salvato.` })).toBeVisible();

  const token = await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await waitForMail(citizen.email, 'Conferma entro le ');
  await openAgenda(office)(page);
  const card = booking('09:00 Rossi Mario')(page);
  await expect(card).toHaveAccessibleName(/Da confermare/);
  await checkAccessibility('a booking to be confirmed')(page);
  await press(card);
  const sheet = dialog(/^Prenotazione n\./)(page);
  await expect(sheet).toContainText('Da confermare entro');
  await expect(sheet.getByRole('region', { name: 'Mail al cittadino' })).toContainText('Richiesta di conferma');
  await checkAccessibility('a booking to be confirmed, opened')(page);
  await pressIn(sheet, 'Conferma per il cittadino');
  await expect(sheet.getByRole('region', { name: 'Cronologia' })).toContainText('ha confermato la prenotazione');
  await expect(sheet.getByRole('button', { name: 'Conferma per il cittadino' })).toHaveCount(0);
  await waitForMail(citizen.email, 'Confermata: ');
  expect(await getStatusByToken(token)).toBe('CONFIRMED');
  await page.keyboard.press('Escape');
  await expect(card).toHaveAccessibleName(/Confermata/);
});
