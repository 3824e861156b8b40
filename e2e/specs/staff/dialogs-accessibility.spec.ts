import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { newCitizen, toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('open menus and dialogs of a booking have no accessibility violations @desktop', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await press(page.getByRole('button', { name: 'Operatori mostrati: Tutti' }));
  await expect(page.getByRole('checkbox', { name: operators[0].name })).toBeVisible();
  await checkAccessibility('list of operators')(page);
  await page.keyboard.press('Escape');

  await press(booking('09:00 Rossi Mario')(page));
  const sheet = dialog(/^Prenotazione n\./)(page);
  await pressIn(sheet, 'Correggi i dati…');
  await expect(dialog('Correggi i dati')(page)).toBeVisible();
  await checkAccessibility('correcting the data')(page);
  await page.keyboard.press('Escape');
  await pressIn(sheet, 'Cambia servizio…');
  await expect(dialog('Cambia servizio')(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Nuovo servizio' })).toBeFocused();
  await expect(page.getByRole('listbox')).toBeHidden();
  await checkAccessibility('changing the service')(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await checkAccessibility('list of the services')(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await pressIn(sheet, 'Sposta…');
  const move = dialog('Sposta prenotazione')(page);
  await move.getByRole('textbox', { name: 'Oppure scrivi un orario' }).fill('08:00');
  await press(move.getByRole('button', { name: 'Perché 08:00 non è tra gli orari?' }));
  await checkAccessibility('why a time is missing')(page);
});

test('the rare rules of a service have no accessibility violations when unfolded @desktop', async ({
  page,
  office,
}) => {
  await page.goto(`/staff/servizi/${office.service.id}`);
  await press(page.locator('details > summary').first());
  await checkAccessibility('all rules of a service')(page);
});

test('a message after a refused move is inside the window and not cut off @desktop', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  const other = toApplicant(newCitizen({ name: 'Anna', surname: 'Bianchi' }));
  await bookTime(day, day.times[1]!, other, { operatorId: operators[0].id });
  for (const size of [
    { width: 390, height: 844 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await openAgenda(office)(page);
    await booking('09:00 Rossi Mario')(page).focus();
    for (const key of ['m', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const message = page.getByRole('alert').filter({ hasText: 'occupato' });
    await expect(message).toBeInViewport({ ratio: 1 });
    expect(await isCutOff(page)).toBe(false);
    await page.keyboard.press('Escape');
  }
});

test('agenda cards keep borders and texts in forced colours @desktop', async ({ page, office, citizen }) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await page.emulateMedia({ forcedColors: 'active' });
  await openAgenda(office)(page);
  const card = booking('09:00 Rossi Mario')(page);
  await expect(card).toHaveCSS('border-left-width', '5px');
  await expect(card).toHaveCSS('border-top-style', 'solid');
  await checkAccessibility('agenda in forced colours')(page);
});

/** Returns whether a message shows less than its content. */
async function isCutOff(page: Page): Promise<boolean> {
  return page
    .locator('.mantine-Notification-root')
    .evaluateAll((messages) =>
      messages.some((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1),
    );
}
