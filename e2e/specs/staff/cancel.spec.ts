import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { booking, columnOf, gap, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { refreshDay, bookTime } from '../../service/test-day.ts';
import { readCalendarLines, waitForMail } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('the office cancels with a reason, the citizen receives it by mail, and the time is free again', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await press(booking('09:00 Rossi Mario')(page));
  const sheet = dialog(/^Prenotazione n\./)(page);
  await pressIn(sheet, 'Annulla appuntamento…');
  const asked = dialog('Annulla appuntamento')(page);
  await expect(asked).toContainText(`${day.name}, 09:00`);
  await expect(asked.getByRole('textbox', { name: 'Motivo' })).toBeFocused();
  await checkAccessibility('asked whether to cancel')(page);
  await pressIn(asked, 'Annulla appuntamento');
  await expect(asked.getByText('Scrivi il motivo')).toBeVisible();
  await checkAccessibility('reason missing')(page);

  const reason = 'L’impiegata è <b>malata</b> & non c’è chi la sostituisca';
  await asked.getByRole('textbox', { name: 'Motivo' }).fill(reason);
  await pressIn(asked, 'Annulla appuntamento');
  await expect(asked).toBeHidden();
  await expect(sheet).toContainText('Annullata');
  await expect(sheet).toContainText(reason);
  await expect(sheet.getByRole('region', { name: 'Cronologia' })).toContainText('ha annullato la prenotazione');
  await checkAccessibility('cancelled by the office')(page);

  const mail = await waitForMail(citizen.email, 'Annullata: ');
  expect(mail.text).toContain(`Motivo: ${reason}`);
  expect(mail.html).not.toContain('<b>malata</b>');
  expect(readCalendarLines(mail)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']));
  await expect(sheet.getByRole('region', { name: 'Mail al cittadino' })).toContainText('Annullamento: inviata');
  await page.keyboard.press('Escape');
  await expect(gap('09:00')(columnOf(operators[0])(page))).toBeVisible();
  expect((await refreshDay(day)).free).toContain(day.times[0]!.startsAt);
});
