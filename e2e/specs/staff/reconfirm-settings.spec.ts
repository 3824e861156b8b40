import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton } from '../../actions/press.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('staff have citizens asked whether they will come; 0, 10,000 and a release too early are refused @desktop', async ({
  page,
  admin,
  office,
}) => {
  await page.goto(`/staff/servizi/${office.service.id}`);
  const days = page.getByRole('textbox', { name: 'Chiedi la conferma (giorni prima)' });
  const hours = page.getByRole('textbox', { name: 'Libera il posto (ore prima)' });
  await expect(days).toHaveValue('');
  await expect(hours).toHaveValue('72');
  for (const value of ['0', '10000']) {
    await days.fill(value);
    await hours.fill(value);
    await pressButton('Salva')(page);
    await expect(days).toHaveAccessibleDescription(/Inserisci un numero da 2 a 60/);
    await expect(hours).toHaveAccessibleDescription(/Inserisci un numero da 12 a 720/);
    await expect(days).toBeFocused();
  }
  await checkAccessibility('the confirmation of the attendance, refused')(page);
  await days.fill('3');
  await hours.fill('72');
  await pressButton('Salva')(page);
  await expect(hours).toHaveAccessibleDescription(/deve passare almeno un giorno/);
  await days.fill('10');
  await pressButton('Salva')(page);
  await expect(page).toHaveURL(/\/staff\/servizi(?:$|[?#])/);
  const { staffCatalogue } = await admin.query<{
    staffCatalogue: { services: { id: string; reconfirmDays: number | null; releaseHours: number }[] };
  }>('{ staffCatalogue { services { id reconfirmDays releaseHours } } }');
  expect(staffCatalogue.services.find(({ id }) => id === office.service.id)).toMatchObject({
    reconfirmDays: 10,
    releaseHours: 72,
  });
});
