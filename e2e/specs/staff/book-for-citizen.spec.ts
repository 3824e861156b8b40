import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { columnOf, expectBookings, gap, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseChip, chooseRadio, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { applicantOf, type Citizen, newCitizen } from '../../citizen.ts';
import { takeTime } from '../../service/test-day.ts';
import { mailsTo, mailTo } from '../../service/mailbox.ts';
import type { OwnOffice } from '../../service/test-office.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('somebody on the telephone is booked from a free gap of the agenda, and told the number', async ({
  page,
  office,
}) => {
  const { place, desks } = office;
  const form = await openForm(page, office);
  await expect(form.getByRole('combobox', { name: 'Operatore' })).toHaveValue(desks[0].name);
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
  await expectBookings(desks[0], ['09:15 Gallo Teresa'])(page);
  await expect(columnOf(desks[0])(page).getByRole('button', { name: /^09:15/ })).toHaveAccessibleName(
    /Prenotata al telefono/,
  );
});

test('at the desk: a time taken meanwhile is told, what was typed stays, and the mail confirms the other time', async ({
  page,
  office,
  citizen,
}) => {
  const { day, desks } = office;
  const form = await openForm(page, office);
  await chooseRadio(form, 'Allo sportello');
  await chooseChip(form, '09:30');
  await typeApplicant(page, citizen);
  const quicker = newCitizen({ name: 'Anna', surname: 'Bianchi' });
  await takeTime(day, day.times[2]!, applicantOf(quicker), { operatorId: desks[0].id });
  await pressIn(form, 'Prenota');
  await expect(form.getByRole('alert')).toContainText('non sono più disponibili');
  await expect(form.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await checkAccessibility('booking for somebody, time taken')(page);
  await expect(form.getByRole('textbox', { name: 'Cognome' })).toHaveValue(citizen.surname);

  await chooseChip(form, '09:45');
  await pressIn(form, 'Prenota');
  await expect(dialog('Prenotato')(page)).toContainText(`La conferma parte per ${citizen.email}.`);
  await expectBookings(desks[0], ['09:30 Bianchi Anna', '09:45 Rossi Mario'])(page);
  const mail = await mailTo(citizen.email, 'Le informazioni sul tuo appuntamento');
  expect(mail.text).toContain(`${day.name} alle ore 09:45`);
});

test('a booking whose answer is lost on the way is sent again and made only once', async ({
  page,
  office,
  citizen,
  watch,
}) => {
  watch.allow(/net::ERR_/);
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
  await expectBookings(office.desks[0], ['10:00 Rossi Mario'])(page);
  await expectBookings(office.desks[1], [])(page);
  await mailTo(citizen.email, 'Le informazioni sul tuo appuntamento');
  expect(await mailsTo(citizen.email)).toHaveLength(1);
});

async function openForm(page: Page, office: OwnOffice) {
  await openAgenda(office)(page);
  await press(gap('09:00')(columnOf(office.desks[0])(page)));
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
