import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { columnOf, expectBookings, gap, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseChip, chooseRadio, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant, type Citizen, newCitizen } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { listMails, waitForMail } from '../../service/mailbox.ts';
import type { TestOffice } from '../../service/test-office.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('staff book a caller into a free gap of the agenda and see the booking number', async ({ page, office }) => {
  const { place, operators } = office;
  const form = await openForm(page, office);
  await expect(form.getByRole('combobox', { name: 'Operatore' })).toHaveValue(operators[0].name);
  await expect(form.getByRole('radio', { name: 'Al telefono' })).toBeChecked();
  await checkAccessibility('booking for somebody')(page);
  await pressIn(form, 'Prenota');
  await expect(form.getByText('Inserisci il cognome')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Cognome' })).toBeFocused();
  await checkAccessibility('booking for somebody, incomplete')(page);

  await chooseChip(form, '09:15');
  await form.getByRole('textbox', { name: 'Cognome' }).fill('Gallo');
  await form.getByRole('textbox', { name: 'Nome', exact: true }).fill('Teresa');
  await pressIn(form, 'Prenota');
  const booked = dialog('Prenotato')(page);
  await expect(booked.getByText('Numero prenotazione').locator('xpath=following-sibling::*')).toHaveText(/^\d+$/);
  await expect(booked).toContainText(place.name);
  await expect(booked).toContainText('stampa il promemoria');
  await checkAccessibility('booked for somebody')(page);
  await booked.getByRole('button', { name: 'Chiudi' }).last().press('Enter');
  await expect(booked).toBeHidden();
  await expectBookings(operators[0], ['09:15 Gallo Teresa'])(page);
  await expect(columnOf(operators[0])(page).getByRole('button', { name: /^09:15/ })).toHaveAccessibleName(
    /Prenotata al telefono/,
  );
});

test('staff see that a time is taken, keep the entered data, and book another time', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  const form = await openForm(page, office);
  await chooseRadio(form, 'Allo sportello');
  await chooseChip(form, '09:30');
  await typeApplicant(page, citizen);
  const quicker = newCitizen({ name: 'Anna', surname: 'Bianchi' });
  await bookTime(day, day.times[2]!, toApplicant(quicker), { operatorId: operators[0].id });
  await pressIn(form, 'Prenota');
  await expect(form.getByRole('alert')).toContainText('non sono più disponibili');
  await expect(form.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await checkAccessibility('booking for somebody, time taken')(page);
  await expect(form.getByRole('textbox', { name: 'Cognome' })).toHaveValue(citizen.surname);

  await chooseChip(form, '09:45');
  await pressIn(form, 'Prenota');
  await expect(dialog('Prenotato')(page)).toContainText(`La conferma parte per ${citizen.email}.`);
  await expectBookings(operators[0], ['09:30 Bianchi Anna', '09:45 Rossi Mario'])(page);
  const mail = await waitForMail(citizen.email, 'Confermata: ');
  expect(mail.text).toContain(`${day.name} alle ore 9:45`);
});

test('a staff booking with a lost response is retried and stored once', async ({ page, office, citizen, monitor }) => {
  monitor.allowProblem(/net::ERR_/);
  const form = await openForm(page, office);
  await chooseChip(form, '10:00');
  await typeApplicant(page, citizen);
  let made: string | undefined;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== 'BookOnBehalf' || made !== undefined) return route.fallback();
    made = await (await route.fetch()).text();
    return route.abort('connectionreset');
  });
  await pressIn(form, 'Prenota');
  await expect(form.getByRole('alert')).toContainText('Premi di nuovo Prenota');
  await checkAccessibility('booking for somebody, answer lost')(page);
  await pressIn(form, 'Prenota');
  const { number } = JSON.parse(made ?? '').data.bookOnBehalf.booking as { number: number };
  await expect(dialog('Prenotato')(page).getByText(String(number), { exact: true })).toBeVisible();
  await expectBookings(office.operators[0], ['10:00 Rossi Mario'])(page);
  await expectBookings(office.operators[1], [])(page);
  await waitForMail(citizen.email, 'Confermata: ');
  expect(await listMails(citizen.email)).toHaveLength(1);
});

async function openForm(page: Page, office: TestOffice) {
  await openAgenda(office)(page);
  await press(gap('09:00')(columnOf(office.operators[0])(page)));
  const form = dialog(`Prenota per qualcuno – ${office.place.name}`)(page);
  await expect(form.getByText('09:15', { exact: true })).toBeVisible();
  return form;
}

async function typeApplicant(page: Page, { surname, name, email }: Citizen): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Cognome' }).fill(surname);
  await form.getByRole('textbox', { name: 'Nome', exact: true }).fill(name);
  await form.getByRole('textbox', { name: 'Email (facoltativa)' }).fill(email);
}
