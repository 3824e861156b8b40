import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton } from '../../actions/press.ts';
import { openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('dates without separators are understood, and an unknown date is an error and never the former date', async ({
  page,
  office,
}) => {
  const [year, month, day] = office.day.date.split('-');
  await openAgenda(office)(page);
  await pressButton('Nuova prenotazione')(page);
  const form = dialog(`Prenota per qualcuno – ${office.place.name}`)(page);
  const field = form.getByRole('textbox', { name: 'Giorno' });
  await field.fill(`${day}${month}${year!.slice(2)}`);
  await field.press('Tab');
  await expect(field).toHaveValue(`${day}/${month}/${year}`);

  await field.fill('3/12/266');
  await field.press('Tab');
  await expect(form.getByText('Data non riconosciuta')).toBeVisible();
  await expect(field).toHaveValue('3/12/266');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await checkAccessibility('booking with an unknown date')(page);
  await pressIn(form, 'Prenota');
  await expect(form.getByText('Data non riconosciuta')).toBeVisible();
  await expect(form.getByRole('radio', { name: '09:00' })).toHaveCount(0);
});
