import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { bookTodayAround } from '../../actions/staff/book-today.ts';
import { chooseOption, dialog } from '../../actions/staff/dialog.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('Enter in the header shows all results, and the URL has the filters but not the text @desktop', async ({
  page,
  office,
  admin,
}) => {
  const surname = `Cercato${office.place.slug.slice(-4)}`;
  await bookTodayAround(admin, office, surname);
  await page.goto('/staff/servizi');
  await expect(page.getByRole('combobox', { name: 'Cerca una prenotazione' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(surname);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Cerca', exact: true })).toHaveValue(surname);
  await expect(page.getByRole('status').getByText('1 prenotazione trovata')).toBeVisible();

  const filters = page.getByRole('main');
  await chooseOption(filters, 'Ufficio o luogo', office.place.name);
  await chooseOption(filters, 'Operatore', office.operators[1].name);
  await expect(page.getByText('Nessuna prenotazione trovata.')).toBeVisible();
  await chooseOption(filters, 'Operatore', office.operators[0].name);
  await chooseOption(filters, 'Servizio', office.service.name);
  await expect(page.getByRole('status').getByText('1 prenotazione trovata')).toBeVisible();
  await checkAccessibility('results with filters')(page);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    ufficio: office.place.id,
    operatore: office.operators[0].id,
    servizio: office.service.id,
  });

  await page.getByRole('button', { name: new RegExp(`^${surname} Anna`) }).click();
  await expect(dialog(/^Prenotazione n\. \d+$/)(page)).toContainText(surname);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Cerca', exact: true })).toHaveValue(surname);
  expect(decodeURIComponent(page.url())).not.toContain(surname);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(surname);
});
