import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { booking, columnOf, expectBookings, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseChip, chooseOption, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { dragByTouch, dragByMouse } from '../../actions/staff/drag-booking.ts';
import { toApplicant, newCitizen } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { listMails, waitForMail } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

const MOVED = 'Spostata: ';

test('the keyboard reschedules a booking (M, arrows, Enter), Esc aborts, a taken time is rejected @desktop', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  const [first, second] = operators;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: first.id });
  const other = newCitizen({ name: 'Anna', surname: 'Bianchi' });
  await bookTime(day, day.times[2]!, toApplicant(other), { operatorId: second.id });
  await openAgenda(office)(page);
  const { keyboard } = page;
  const said = page.locator('[aria-live="assertive"]').filter({ hasText: /^\d\d:\d\d,/ });

  await booking('09:00 Rossi Mario')(page).focus();
  await keyboard.press('m');
  await keyboard.press('ArrowDown');
  await expect(said).toHaveText(`09:15, ${first.name}: libero`);
  await keyboard.press('Escape');
  await expect(said).toHaveCount(0);
  await expect(booking('09:00 Rossi Mario')(page)).toBeFocused();

  await keyboard.press('m');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await expect(said).toHaveText(`09:30, ${second.name}: occupato`);
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Non si può spostare lì: occupato.');
  await keyboard.press('PageDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(said).toHaveText(`10:35, ${second.name}: libero`);
  await checkAccessibility('a booking on the move')(page);
  await keyboard.press('Enter');

  const asked = dialog('Sposta prenotazione')(page);
  await expect(asked).toContainText(`${day.name}, 10:35, ${second.name}`);
  await expect(asked).toContainText(citizen.email);
  await expect(asked.getByRole('button', { name: 'Sposta', exact: true })).toBeFocused();
  await checkAccessibility('asked whether to move')(page);
  await keyboard.press('Enter');
  await expect(asked).toBeHidden();
  await expectBookings(first, [])(page);
  await expectBookings(second, ['09:30 Bianchi Anna', '10:35 Rossi Mario'])(page);
  const mail = await waitForMail(citizen.email, MOVED);
  expect(mail.text).toContain(`${day.name} alle ore 10:35`);
});

test('the "Sposta…" dialog reschedules a booking to a proposed time or to a typed one', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await press(booking('09:00 Rossi Mario')(page));
  const sheet = dialog(/^Prenotazione n\./)(page);
  await pressIn(sheet, 'Sposta…');
  const form = dialog('Sposta prenotazione')(page);
  await expect(form.getByText('10:00', { exact: true })).toBeVisible();
  await checkAccessibility('moving by the dialog')(page);
  await pressIn(form, 'Sposta');
  await expect(form.getByText('Scegli o scrivi un orario')).toBeVisible();
  await chooseChip(form, '10:00');
  await pressIn(form, 'Sposta');
  await expect(form).toBeHidden();
  await expect(sheet).toContainText(`${day.name}, 10:00–10:15`);
  await expect(sheet.getByRole('region', { name: 'Cronologia' })).toContainText('ha spostato la prenotazione');

  await pressIn(sheet, 'Sposta…');
  await chooseOption(form, 'Operatore', operators[1].name);
  await form.getByRole('textbox', { name: 'Oppure scrivi un orario' }).fill('11.40');
  await pressIn(form, 'Sposta');
  await expect(form).toBeHidden();
  await page.keyboard.press('Escape');
  await expectBookings(operators[0], [])(page);
  await expectBookings(operators[1], ['11:40 Rossi Mario'])(page);
});

test('a booking is dragged to another time and another operator with the mouse @desktop', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await dragByMouse(booking('09:00 Rossi Mario')(page), { hoursLater: 1, to: columnOf(operators[1])(page) });
  const asked = dialog('Sposta prenotazione')(page);
  await expect(asked).toContainText(`${day.name}, 10:00, ${operators[1].name}`);
  await pressIn(asked, 'Non spostare');
  await expect(asked).toBeHidden();
  await expectBookings(operators[0], ['09:00 Rossi Mario'])(page);

  await dragByMouse(booking('09:00 Rossi Mario')(page), { hoursLater: 1, to: columnOf(operators[1])(page) });
  await pressIn(asked, 'Sposta');
  await expectBookings(operators[1], ['10:00 Rossi Mario'])(page);
});

test('a booking is dragged to another time and another operator by touch @tablet', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await dragByTouch(booking('09:00 Rossi Mario')(page), { hoursLater: 1, to: columnOf(operators[1])(page) });
  const asked = dialog('Sposta prenotazione')(page);
  await expect(asked).toContainText(`${day.name}, 10:00, ${operators[1].name}`);
  await pressIn(asked, 'Sposta');
  await expectBookings(operators[0], [])(page);
  await expectBookings(operators[1], ['10:00 Rossi Mario'])(page);
});

test('the second of two staff members who reschedule a booking sees the conflict and decides again @desktop', async ({
  page,
  office,
  citizen,
  admin,
  openPage,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  const colleague = await openPage(admin.storageState);
  for (const [screen, down] of [
    [page, 2],
    [colleague, 4],
  ] as const) {
    await openAgenda(office)(screen);
    await booking('09:00 Rossi Mario')(screen).focus();
    for (const key of ['m', ...Array<string>(down).fill('ArrowDown'), 'Enter']) await screen.keyboard.press(key);
    await expect(dialog('Sposta prenotazione')(screen)).toContainText(citizen.email);
  }
  await pressIn(dialog('Sposta prenotazione')(page), 'Sposta');
  await expectBookings(operators[0], ['09:30 Rossi Mario'])(page);

  const second = dialog('Sposta prenotazione')(colleague);
  await pressIn(second, 'Sposta');
  await expect(second.getByRole('alert').first()).toContainText('Nel frattempo');
  await expect(second).toContainText(
    `Qualcuno ha cambiato questa prenotazione: ora è ${day.name}, 09:30, ${operators[0].name}.`,
  );
  await checkAccessibility('moved by somebody else meanwhile')(colleague);
  await expectBookings(operators[0], ['09:30 Rossi Mario'])(page);
  await waitForMail(citizen.email, MOVED);

  await pressIn(second, 'Sposta');
  await expectBookings(operators[0], ['10:00 Rossi Mario'])(page);
  await expect
    .poll(async () => (await listMails(citizen.email)).filter(({ subject }) => subject.startsWith(MOVED)))
    .toHaveLength(2);
});

test('a reschedule with a lost response is applied once @desktop', async ({ page, office, citizen, monitor }) => {
  monitor.allowProblem(/net::ERR_/);
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await booking('09:00 Rossi Mario')(page).focus();
  for (const key of ['m', 'PageDown', 'Enter']) await page.keyboard.press(key);
  let lost = false;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== 'StaffRescheduleBooking' || lost) return route.fallback();
    await route.fetch();
    lost = true;
    return route.abort('connectionreset');
  });
  const asked = dialog('Sposta prenotazione')(page);
  await pressIn(asked, 'Sposta');
  await expect(asked.getByRole('alert')).toContainText('Il servizio non risponde');
  await expectBookings(operators[0], ['10:00 Rossi Mario'])(page);
  await pressIn(asked, 'Sposta');
  await expect(asked).toBeHidden();
  await expectBookings(operators[0], ['10:00 Rossi Mario'])(page);
  await waitForMail(citizen.email, MOVED);
  expect((await listMails(citizen.email)).filter(({ subject }) => subject.startsWith(MOVED))).toHaveLength(1);
});
