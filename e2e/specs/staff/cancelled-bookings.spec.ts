import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { booking, columnOf, gap, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('agenda and day list show a cancelled booking on request, and its time stays bookable @desktop', async ({
  page,
  office,
  citizen,
  monitor,
}) => {
  monitor.allowStorage(/^prenotazioni\.annullate$/);
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await press(booking('09:00 Rossi Mario')(page));
  const sheet = dialog(/^Prenotazione n\./)(page);
  await pressIn(sheet, 'Annulla appuntamento…');
  const cancel = dialog('Annulla appuntamento')(page);
  await cancel.getByRole('textbox', { name: 'Motivo' }).fill('Ha telefonato');
  await pressIn(cancel, 'Annulla appuntamento');
  await expect(cancel).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(booking('09:00 Rossi Mario')(page)).toBeHidden();

  await page.getByRole('checkbox', { name: 'Mostra annullate' }).check();
  const card = page.getByRole('button', { name: /^09:00 Rossi Mario,.*Annullata/ });
  await expect(card).toBeVisible();
  await expect(gap('09:00')(columnOf(operators[0])(page))).toBeVisible();
  await expect(page.getByRole('list', { name: 'Riepilogo del giorno' })).toContainText('1 annullata');
  await checkAccessibility('agenda with a cancelled booking')(page);

  await page.reload();
  await expect(card).toBeVisible();
  await page.getByRole('link', { name: 'Elenco del giorno' }).click();
  const row = page.getByRole('row', { name: /Rossi Mario/ });
  await expect(row).toContainText('Annullata');
  await checkAccessibility('day list with a cancelled booking')(page);
  await page.getByRole('checkbox', { name: 'Mostra annullate' }).uncheck();
  await expect(row).toBeHidden();
});
