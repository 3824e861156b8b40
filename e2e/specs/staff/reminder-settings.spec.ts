import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton } from '../../actions/press.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('staff choose when a service reminds citizens; 0, 10,000 and equal hours are refused @desktop', async ({
  page,
  admin,
  office,
}) => {
  await page.goto(`/staff/servizi/${office.service.id}`);
  const first = page.getByRole('textbox', { name: 'Primo promemoria (ore prima)' });
  const second = page.getByRole('textbox', { name: 'Secondo promemoria (ore prima)' });
  await expect(first).toHaveValue('72');
  await expect(second).toHaveValue('24');
  await first.fill('0');
  await second.fill('10000');
  await pressButton('Salva')(page);
  await expect(first).toHaveAccessibleDescription(/Inserisci un numero da 1 a 720/);
  await expect(second).toHaveAccessibleDescription(/Inserisci un numero da 1 a 720/);
  await expect(first).toBeFocused();
  await checkAccessibility('the reminders, refused')(page);
  await first.fill('48');
  await second.fill('48');
  await pressButton('Salva')(page);
  await expect(second).toHaveAccessibleDescription(/I due promemoria devono avere ore diverse/);
  await second.fill('');
  await pressButton('Salva')(page);
  await expect(page).toHaveURL(/\/staff\/servizi(?:$|[?#])/);
  const { staffCatalogue } = await admin.query<{
    staffCatalogue: {
      services: { id: string; firstReminderHours: number | null; secondReminderHours: number | null }[];
    };
  }>('{ staffCatalogue { services { id firstReminderHours secondReminderHours } } }');
  expect(staffCatalogue.services.find(({ id }) => id === office.service.id)).toMatchObject({
    firstReminderHours: 48,
    secondReminderHours: null,
  });
});
