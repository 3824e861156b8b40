import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { readCalendarLines, waitForMail } from '../../service/mailbox.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('the office corrects a mistyped name and address, and the citizen is written to at the right one', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  const wrong = { ...toApplicant(citizen), surname: 'Rosi', email: `sbagliata.${citizen.email}` };
  await bookTime(day, day.times[0]!, wrong, { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await press(booking('09:00 Rosi Mario')(page));
  const sheet = dialog(/^Prenotazione n\./)(page);
  await pressIn(sheet, 'Correggi i dati…');
  const form = dialog('Correggi i dati')(page);
  await expect(form.getByRole('textbox', { name: 'Cognome' })).toHaveValue('Rosi');
  await form.getByRole('textbox', { name: 'Cognome' }).fill('');
  await pressIn(form, 'Salva le correzioni');
  await expect(form.getByText('Inserisci il cognome')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Cognome' })).toBeFocused();
  await form.getByRole('textbox', { name: 'Cognome' }).fill('Rossi');
  await form.getByRole('textbox', { name: /^Email/ }).fill(citizen.email);
  await expect(form.getByText('al vecchio indirizzo smetteranno di funzionare')).toBeVisible();
  await checkAccessibility('correcting the data')(page);
  await pressIn(form, 'Salva le correzioni');
  await expect(form).toBeHidden();
  await expect(sheet).toContainText('Rossi Mario');
  await expect(sheet.getByRole('region', { name: 'Cronologia' })).toContainText('ha corretto i dati: cognome, email.');

  const mail = await waitForMail(citizen.email, 'Dati corretti: ');
  expect(mail.text).toContain('Per Mario Rossi');
  expect(readCalendarLines(mail)).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:1']));
  await page.keyboard.press('Escape');
  await expect(booking('09:00 Rossi Mario')(page)).toBeVisible();
});

test('two windows that correct the same booking lose nothing', async ({ page, office, citizen, openPage, admin }) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  const other = await openPage(admin.storageState);
  for (const window of [page, other]) {
    await openAgenda(office)(window);
    await press(booking('09:00 Rossi Mario')(window));
    await pressIn(dialog(/^Prenotazione n\./)(window), 'Correggi i dati…');
  }
  const [mine, theirs] = [dialog('Correggi i dati')(page), dialog('Correggi i dati')(other)];
  await mine.getByRole('textbox', { name: 'Nome', exact: true }).fill('Maria');
  await theirs.getByRole('textbox', { name: /^Note/ }).fill('arriva con il figlio');
  await pressIn(theirs, 'Salva le correzioni');
  await expect(theirs).toBeHidden();
  await pressIn(mine, 'Salva le correzioni');
  await expect(mine.getByRole('alert')).toContainText('Nel frattempo qualcun altro ha cambiato questa prenotazione');
  await expect(mine.getByRole('textbox', { name: /^Note/ })).toHaveValue('arriva con il figlio');
  await expect(mine.getByRole('textbox', { name: 'Nome', exact: true })).toHaveValue('Maria');
  await checkAccessibility('conflict')(page);
  await pressIn(mine, 'Salva le correzioni');
  await expect(mine).toBeHidden();
  await expect(dialog(/^Prenotazione n\./)(page)).toContainText('Rossi Maria');
  await expect(dialog(/^Prenotazione n\./)(page)).toContainText('arriva con il figlio');
});
