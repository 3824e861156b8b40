import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { readCalendarLines, waitForMail } from '../../service/mailbox.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('the office undoes a cancellation, and the citizen reads that the booking is valid again @desktop', async ({
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
  const cancel = dialog('Annulla appuntamento')(page);
  await cancel.getByRole('textbox', { name: 'Motivo' }).fill('Errore di chiamata');
  await cancel.getByRole('checkbox', { name: 'Avvisa il cittadino con una mail' }).uncheck();
  await expect(cancel.getByText('Resta scritto nella prenotazione.')).toBeVisible();
  await pressIn(cancel, 'Annulla appuntamento');
  await expect(cancel).toBeHidden();
  await pressIn(sheet, 'Ripristina…');
  const undo = dialog('Ripristina prenotazione')(page);
  await checkAccessibility('undoing a cancellation')(page);
  await pressIn(undo, 'Ripristina');
  await expect(undo).toBeHidden();
  await expect(sheet).toContainText('Confermata');
  await expect(sheet.getByRole('region', { name: 'Cronologia' })).toContainText('ha ripristinato la prenotazione.');
  const mail = await waitForMail(citizen.email, 'Di nuovo valida: ');
  expect(readCalendarLines(mail)).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:2']));
});

test('a window that moves a booking after another one cancelled it says so in one message @desktop', async ({
  page,
  office,
  citizen,
  openPage,
  admin,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  const other = await openPage(admin.storageState);
  for (const window of [page, other]) {
    await openAgenda(office)(window);
    await press(booking('09:00 Rossi Mario')(window));
  }
  await pressIn(dialog(/^Prenotazione n\./)(page), 'Sposta…');
  const move = dialog('Sposta prenotazione')(page);
  await move.getByRole('textbox', { name: 'Oppure scrivi un orario' }).fill('10:00');
  await pressIn(dialog(/^Prenotazione n\./)(other), 'Annulla appuntamento…');
  const cancel = dialog('Annulla appuntamento')(other);
  await cancel.getByRole('textbox', { name: 'Motivo' }).fill('Ha telefonato');
  await pressIn(cancel, 'Annulla appuntamento');
  await expect(cancel).toBeHidden();
  await pressIn(move, 'Sposta');
  await expect(move.getByRole('alert')).toHaveCount(1);
  await expect(move.getByRole('alert')).toContainText('Questa prenotazione è stata annullata.');
  await expect(move.getByRole('button', { name: 'Chiudi' }).last()).toBeInViewport();
  await expect(move.getByRole('button', { name: 'Sposta', exact: true })).toHaveCount(0);
});
