import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { listMails } from '../../service/mailbox.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('the chosen appointments of one person are cancelled with one reason @desktop', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  for (const time of day.times.slice(0, 2)) {
    await bookTime(day, time, toApplicant(citizen), { operatorId: operators[0].id });
  }
  await page.goto(`/staff/prenotazioni?ufficio=${office.place.id}`);
  await expect(page.getByRole('status').getByText('2 prenotazioni trovate')).toBeVisible();
  const boxes = page.getByRole('checkbox', { name: /^Scegli la prenotazione n\./ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await checkAccessibility('chosen results')(page);
  await page.getByRole('button', { name: 'Annulla i 2 appuntamenti scelti…' }).click();
  const form = dialog('Annulla gli appuntamenti scelti')(page);
  await pressIn(form, 'Annulla 2 appuntamenti');
  await expect(form.getByText('Scrivi il motivo')).toBeVisible();
  await form.getByRole('textbox', { name: /^Motivo/ }).fill('La pratica è già conclusa');
  const notice = form.getByRole('checkbox', { name: 'Avvisa i cittadini con una mail' });
  await expect(notice).toBeChecked();
  await notice.uncheck();
  await expect(form.getByText('Resta scritto nella prenotazione.')).toBeVisible();
  await pressIn(form, 'Annulla 2 appuntamenti');
  await expect(form.getByRole('status')).toHaveText('Annullate: 2. Non annullate: 0.');
  await checkAccessibility('cancelled together')(page);
  expect((await listMails(citizen.email)).filter(({ subject }) => subject.startsWith('Annullata'))).toEqual([]);
});

test('an appointment that a colleague changed stays, and its line says why @desktop', async ({
  page,
  office,
  citizen,
  admin,
}) => {
  const { day, operators } = office;
  for (const time of day.times.slice(0, 2)) {
    await bookTime(day, time, toApplicant(citizen), { operatorId: operators[0].id });
  }
  await page.goto(`/staff/prenotazioni?ufficio=${office.place.id}`);
  const boxes = page.getByRole('checkbox', { name: /^Scegli la prenotazione n\./ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Annulla i 2 appuntamenti scelti…' }).click();
  const { findBookings } = await admin.query<{ findBookings: { nodes: { id: string; sequence: number }[] } }>(
    `query ($place: ID!) { findBookings(input: { text: "", placeId: $place }) { nodes { id sequence } } }`,
    { place: office.place.id },
  );
  const [{ id: bookingId, sequence }] = findBookings.nodes as [{ id: string; sequence: number }];
  const { staffCorrectBooking } = await admin.query<{ staffCorrectBooking: { __typename: string } }>(
    `mutation ($input: StaffCorrectBookingInput!) { staffCorrectBooking(input: $input) { __typename } }`,
    { input: { bookingId, sequence, applicant: toApplicant(citizen), notes: 'porta il modulo' } },
  );
  expect(staffCorrectBooking.__typename).toBe('StaffBookingSuccess');
  const form = dialog('Annulla gli appuntamenti scelti')(page);
  await form.getByRole('textbox', { name: /^Motivo/ }).fill('La pratica è già conclusa');
  await pressIn(form, 'Annulla 2 appuntamenti');
  await expect(form.getByRole('status')).toHaveText('Annullate: 1. Non annullate: 1.');
  await expect(form.getByRole('listitem').first()).toContainText('qualcun altro ha cambiato questa prenotazione');
  await expect(form.getByRole('listitem').nth(1)).toContainText('annullata');
});
