import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { agendaOf, booking, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog } from '../../actions/staff/dialog.ts';
import { bookTodayAround } from '../../actions/staff/book-today.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('one press marks a citizen as arrived, a second one as completed, and undo restores the state', async ({
  page,
  office,
  admin,
}) => {
  const time = await bookTodayAround(admin, office, 'Bianchi');
  await openAgenda(office, time.date)(page);
  const card = booking(`${time.clock} Bianchi Anna`)(agendaOf(page));
  await expect(card).toHaveAccessibleName(/Confermata/);
  await press(page.getByRole('button', { name: 'Bianchi Anna: Arrivato' }));
  await expect(card).toHaveAccessibleName(/arrivato alle/);
  await expect(card).toBeFocused();
  await expect(page.getByRole('list', { name: 'Riepilogo del giorno' })).toContainText('1 arrivato');
  await checkAccessibility('agenda with an arrived citizen')(page);

  await press(page.getByRole('button', { name: 'Bianchi Anna: Concluso' }));
  await expect(card).toHaveAccessibleName(/Concluso/);
  await expect(page.getByRole('button', { name: 'Bianchi Anna: Concluso' })).toHaveCount(0);
  await press(page.getByRole('alert').getByRole('button', { name: 'Ripristina', exact: true }));
  await expect(card).toHaveAccessibleName(/arrivato alle/);
});

test('keys mark a booking, help lists them, and switching them off stops them @desktop', async ({
  page,
  office,
  admin,
}) => {
  const time = await bookTodayAround(admin, office, 'Bianchi');
  await openAgenda(office, time.date)(page);
  const card = booking(`${time.clock} Bianchi Anna`)(agendaOf(page));
  await card.focus();
  await card.press('a');
  await expect(card).toHaveAccessibleName(/arrivato alle/);
  await expect(card).toBeFocused();

  await page.keyboard.press('?');
  const help = dialog('Tasti rapidi')(page);
  await expect(help.getByRole('row', { name: 'A Segna come arrivato' })).toBeVisible();
  await checkAccessibility('list of keys')(page);
  await help.getByRole('switch', { name: 'Usa i tasti di una sola lettera' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await card.focus();
  await card.press('c');
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card).toHaveAccessibleName(/arrivato alle/);
});

test('a slash searches from every page, and a result opens the booking @desktop', async ({ page, office, admin }) => {
  const surname = `Cercato${office.place.slug.slice(-4)}`;
  await bookTodayAround(admin, office, surname);
  await page.goto('/staff/servizi');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Cerca una prenotazione' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(surname);
  const result = page.getByRole('option', { name: new RegExp(`^${surname} Anna`) });
  await expect(result).toBeVisible();
  await checkAccessibility('results of the search in the header')(page);
  await result.click();
  await expect(dialog(/^Prenotazione n\. \d+$/)(page)).toContainText(surname);
  expect(page.url()).not.toContain(surname);
});
