import { press, pressButton } from '../../actions/press.ts';
import { agendaOf, columnOf, gap, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog } from '../../actions/staff/dialog.ts';
import { expect, test } from '../../staff-fixtures.ts';

// Animated dialogs and pages: where the focus goes while they close.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('after a booking the confirmation has the focus, and after closing it the agenda @desktop', async ({
  page,
  office,
}) => {
  await openAgenda(office)(page);
  await gap('09:00')(columnOf(office.operators[0])(page)).press('Enter');
  const form = dialog(/^Prenota per qualcuno/)(page);
  await expect(form.getByRole('textbox', { name: 'Oppure scrivi un orario' })).toHaveValue('09:00');
  await form.getByRole('textbox', { name: 'Cognome' }).fill('Fuoco');
  await form.getByRole('textbox', { name: 'Nome', exact: true }).fill('Anna');
  await form.getByRole('textbox', { name: 'Cognome' }).press('Enter');
  const done = dialog('Prenotato')(page);
  await expect(done.locator(':focus')).toContainText('Numero');
  await page.keyboard.press('Escape');
  await expect(agendaOf(page).locator(':focus')).toHaveAccessibleName(/^09:00 Fuoco Anna/);
});

test('an added pause has the focus, a saved week keeps it, and hours are copied from another operator @desktop', async ({
  page,
  office,
}) => {
  const [first, second] = office.operators;
  await page.goto(`/staff/orari?operatore=${first.id}&ufficio=${office.place.id}`);
  const monday = page.getByRole('group', { name: 'Lunedì' });
  await press(monday.getByRole('button', { name: 'Aggiungi pausa' }));
  await expect(monday.getByRole('textbox', { name: 'Dalle' }).nth(1)).toBeFocused();
  await page.keyboard.type('11');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1130');
  const save = page.getByRole('button', { name: 'Salva la settimana' });
  await save.focus();
  await save.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Orari salvati.' })).toBeVisible();
  await expect(save).toBeFocused();

  await page.goto(`/staff/orari?operatore=${second.id}&ufficio=${office.place.id}`);
  await expect(monday.getByText('Pausa', { exact: true })).toHaveCount(0);
  await press(page.getByRole('combobox', { name: 'Copia da un altro operatore…' }));
  await press(page.getByRole('listbox').getByRole('option', { name: first.name, exact: true }));
  await expect(monday.getByText('Pausa', { exact: true })).toBeVisible();
  await expect(monday.getByRole('textbox', { name: 'Alle', exact: true }).nth(1)).toHaveValue('11:30');
  await pressButton('Salva la settimana')(page);
  await expect(page.getByRole('status').filter({ hasText: 'Orari salvati.' })).toBeVisible();
});
