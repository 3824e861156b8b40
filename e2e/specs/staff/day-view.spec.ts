import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink, press, pressButton } from '../../actions/press.ts';
import { expectSummaryRows } from '../../actions/expect-summary.ts';
import { agendaOf, booking, columnOf, expectBookings, gap, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseRadio, dialog } from '../../actions/staff/dialog.ts';
import { toApplicant, newCitizen } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { waitForMail } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a staff member reads the day, a booking with its mails, the week and the day list', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators, service, place } = office;
  const [first, second] = operators;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: first.id, notes: citizen.notes });
  const other = newCitizen({ name: 'Anna', surname: 'Bianchi' });
  await bookTime(day, day.times[2]!, toApplicant(other), { operatorId: second.id });
  await waitForMail(citizen.email, 'Confermata: ');

  await openAgenda(office)(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(day.name);
  await expect(page).toHaveTitle(`${day.name} - ${place.name} - Prenotazioni - Area riservata`);
  await expect(page.getByRole('list', { name: 'Riepilogo del giorno' })).toContainText('2 prenotazioni');
  await expectBookings(first, ['09:00 Rossi Mario'])(page);
  await expectBookings(second, ['09:30 Bianchi Anna'])(page);
  await expect(gap('09:15')(columnOf(first)(page))).toHaveAccessibleName(/^Libero 09:15–10:00 ?, prenota qui$/);
  await checkAccessibility('agenda of a day')(page);

  await press(booking('09:00 Rossi Mario')(page));
  const sheet = dialog(/^Prenotazione n\. \d+$/)(page);
  await expectSummaryRows(sheet, {
    Servizio: service.name,
    Operatore: first.name,
    'Ufficio o luogo': place.name,
    Telefono: '333 123 4567',
    Email: citizen.email,
  });
  await expect(sheet).toContainText(citizen.notes);
  await expect(sheet.getByRole('region', { name: 'Mail al cittadino' })).toContainText('Conferma: inviata');
  await expect(sheet.getByRole('region', { name: 'Cronologia' })).toContainText('Il cittadino ha prenotato online.');
  await checkAccessibility('a booking')(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(booking('09:00 Rossi Mario')(page)).toBeFocused();

  await pressButton('Giorno successivo')(page);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(day.name);
  await expect(page.getByRole('list', { name: 'Riepilogo del giorno' })).toContainText('Nessuna prenotazione');
  await pressButton('Giorno precedente')(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(day.name);

  await chooseRadio(page.getByRole('main'), 'Settimana');
  await expect(page.getByRole('row', { name: new RegExp(`^${first.name}`) })).toContainText('1 prenotazione');
  await checkAccessibility('agenda of a week')(page);
  await press(page.getByRole('button', { name: 'Operatori mostrati: Tutti' }));
  // The choice is part of the URL, so the box is checked after a navigation.
  await page.getByRole('checkbox', { name: second.name }).click();
  await expect(page.getByRole('checkbox', { name: second.name })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(booking('09:30 Bianchi Anna')(agendaOf(page))).toBeVisible();
  await expect(booking('09:00 Rossi Mario')(page)).toHaveCount(0);
  await checkAccessibility('agenda of a week of one operator')(page);

  await openAgenda(office)(page);
  await followLink('Elenco del giorno')(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Elenco del giorno: ${day.name}`);
  const line = page
    .getByRole('region', { name: new RegExp(`^${first.name}`) })
    .getByRole('row', { name: /Rossi Mario/ });
  await expect(line).toContainText('09:00–09:15');
  await expect(line).toContainText('Confermata');
  await checkAccessibility('list of the day')(page);
});

test('a past day without bookings can be opened and scrolled by keyboard', async ({ page, office }) => {
  await page.setViewportSize({ width: 1024, height: 560 });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/staff/agenda?ufficio=${office.place.id}&giorno=${yesterday}`);
  const grid = page.getByRole('group', { name: /^Agenda, / });
  await expect(grid.getByRole('heading', { level: 2, name: office.operators[0].name })).toBeVisible();
  await expect(grid.getByRole('button')).toHaveCount(0);
  await grid.focus();
  await expect(grid).toBeFocused();
  await checkAccessibility('agenda of a day that is over')(page);
});
