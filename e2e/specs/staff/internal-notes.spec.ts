import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { getCancelLink, waitForMail } from '../../service/mailbox.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a note of the office is marked in the agenda, and the citizen never sees it @desktop', async ({
  page,
  office,
  citizen,
  openPage,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await press(booking('09:00 Rossi Mario')(page));
  const notes = dialog(/^Prenotazione n\./)(page).getByRole('region', { name: 'Note interne' });
  await pressIn(notes, 'Scrivi una nota…');
  await expect(notes.getByRole('textbox', { name: /^Note interne/ })).toBeFocused();
  await notes.getByRole('textbox', { name: /^Note interne/ }).fill('Porta il vecchio documento.\nChiamare prima.');
  await checkAccessibility('writing an internal note')(page);
  await pressIn(notes, 'Salva la nota');
  await expect(notes.getByText('Chiamare prima.')).toBeVisible();
  await expect(notes.getByText(/^.+, .+ \d\d:\d\d$/)).toBeVisible();
  await expect(notes.getByRole('button', { name: 'Modifica…' })).toBeFocused();
  const history = dialog(/^Prenotazione n\./)(page).getByRole('region', { name: 'Cronologia' });
  await expect(history).toContainText('ha cambiato le note interne.');
  await checkAccessibility('an internal note')(page);
  await page.keyboard.press('Escape');
  await expect(booking('09:00 Rossi Mario')(page)).toHaveAccessibleName(/con nota interna/);

  const mail = await waitForMail(citizen.email, 'Confermata: ');
  expect(mail.text).not.toContain('Chiamare prima');
  const citizenPage = await openPage();
  await citizenPage.goto(getCancelLink(mail));
  await expect(citizenPage.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(citizenPage.getByText('Rossi').first()).toBeVisible();
  await expect(citizenPage.getByText('Chiamare prima')).toHaveCount(0);
});

test('two windows that write a note of the same booking lose nothing @desktop', async ({
  page,
  office,
  citizen,
  openPage,
  admin,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  const other = await openPage(admin.storageState);
  const sections = [page, other].map((window) =>
    dialog(/^Prenotazione n\./)(window).getByRole('region', { name: 'Note interne' }),
  );
  const [mine, theirs] = [sections[0]!, sections[1]!];
  for (const [window, section] of [[page, mine] as const, [other, theirs] as const]) {
    await openAgenda(office)(window);
    await press(booking('09:00 Rossi Mario')(window));
    await pressIn(section, 'Scrivi una nota…');
  }
  await mine.getByRole('textbox').fill('La mia nota');
  await theirs.getByRole('textbox').fill('La nota del collega');
  await pressIn(theirs, 'Salva la nota');
  await expect(theirs.getByText('La nota del collega')).toBeVisible();
  await pressIn(mine, 'Salva la nota');
  await expect(mine.getByRole('alert')).toContainText('Nel frattempo qualcun altro ha cambiato la nota interna');
  await expect(mine.getByRole('textbox')).toHaveValue('La mia nota');
  await expect(mine.getByText('Valore attuale: La nota del collega')).toBeVisible();
  await checkAccessibility('conflict of an internal note')(page);
  await pressIn(mine, 'Salva la nota');
  await expect(mine.getByText('La mia nota')).toBeVisible();
});
