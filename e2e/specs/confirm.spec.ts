import { expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { PRIVACY_CHECKBOX, typeDetails } from '../actions/fill-details.ts';
import { pressButton, pressLabel } from '../actions/press.ts';
import { submitBooking, goToDetails } from '../actions/go-to-step.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { toApplicant } from '../citizen.ts';
import { refreshDay, bookTime } from '../service/test-day.ts';
import { getStatusByToken } from '../service/api.ts';
import { getCancelLink, getConfirmLink, listMails, readCalendarLines, waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../staff-fixtures.ts';

const ASKING = 'Conferma entro le ';
const CONFIRMATION = 'Confermata: ';

test.use({ officeOptions: { bothOffer: false, confirmEmailMinutes: 15 } });

test('a citizen books, confirms with the mailed link, and only then receives the appointment', async ({
  office,
  citizen,
  openPage,
}) => {
  const { day, service } = office;
  const time = day.times[0]!;
  const page = await openPage();
  await goToDetails(day, time)(page);
  await typeDetails(citizen)(page);
  await pressLabel(PRIVACY_CHECKBOX)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await submitBooking()(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Da confermare' })).toBeFocused();
  await expect(page.getByText(/Apri la mail che abbiamo inviato a .* e conferma entro .* ore \d+:\d\d/)).toContainText(
    citizen.email,
  );
  await expect(page.getByRole('button', { name: 'Aggiungi al calendario' })).toHaveCount(0);
  await checkAccessibility('held')(page);
  expect((await refreshDay(day)).free).not.toContain(time.startsAt);

  const asking = await waitForMail(citizen.email, ASKING);
  expect(asking.attachments).toEqual([]);
  expect(asking.subject).toMatch(/^Conferma entro le \d{1,2}:\d\d: .+, \S+ \d+ \S+ \d{1,2}:\d\d$/);
  const link = getConfirmLink(asking);
  for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).ok).toBe(true);
  for (let opened = 0; opened < 3; opened++) {
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Conferma la prenotazione' })).toBeVisible();
  }
  await expect(page).toHaveTitle('Conferma la prenotazione - Comune di Caivano');
  await expectSummaryRows(page.getByRole('main'), {
    Stato: 'Da confermare',
    'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}`,
    Servizio: service.name,
    Email: citizen.email,
  });
  await checkAccessibility('asked to confirm')(page);
  const cancelToken = getCancelLink(asking).split('#')[1]!;
  expect(await getStatusByToken(cancelToken)).toBe('REQUESTED');
  expect(await listMails(citizen.email)).toHaveLength(1);

  await pressButton('Conferma la prenotazione')(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Confermata' })).toBeFocused();
  await expect(page).toHaveURL(/\/prenotazione#/);
  await expectSummaryRows(page.getByRole('main'), { Stato: 'Confermata' });
  await checkAccessibility('confirmed')(page);
  expect(await getStatusByToken(cancelToken)).toBe('CONFIRMED');
  const confirmation = await waitForMail(citizen.email, CONFIRMATION);
  expect(readCalendarLines(confirmation)).toContain('STATUS:CONFIRMED');

  // The link opened again in another window shows the same confirmed booking.
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Confermata' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Conferma la prenotazione' })).toHaveCount(0);
  expect(await listMails(citizen.email)).toHaveLength(2);
});

test('a citizen who confirms too late sees a message and a link to book the same service again', async ({
  office,
  citizen,
  openPage,
}) => {
  const { day, service } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen));
  const link = getConfirmLink(await waitForMail(citizen.email, ASKING));
  const page = await openPage();
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Conferma la prenotazione' })).toBeVisible();
  // Simulates the expiry after 15 minutes by changing the response of the API.
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName === 'ConfirmBooking') {
      const confirmBooking = { __typename: 'ConfirmationExpired', message: 'Il tempo per confermare è finito.' };
      return route.fulfill({ json: { data: { confirmBooking } } });
    }
    const response = await route.fetch();
    const json = (await response.json()) as {
      data: { bookingByConfirmationToken?: { expired: boolean }; bookingByToken?: object };
    };
    if (json.data.bookingByConfirmationToken) json.data.bookingByConfirmationToken.expired = true;
    if (json.data.bookingByToken)
      Object.assign(json.data.bookingByToken, { status: 'CANCELLED', cancelledBy: 'SYSTEM' });
    return route.fulfill({ response, json });
  });
  await pressButton('Conferma la prenotazione')(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Non confermata in tempo' })).toBeFocused();
  await checkAccessibility('too late to confirm')(page);
  const again = page.getByRole('link', { name: 'Prenota di nuovo' });
  await expect(again).toHaveAttribute('href', `/?servizio=${service.slug}`);
});

test('a truncated or invalid link confirms nothing and shows a phone number @desktop', async ({ openPage }) => {
  const page = await openPage();
  for (const fragment of ['', '#made-up', '#%E0%A4%A']) {
    await page.goto('about:blank');
    await page.goto(`/conferma${fragment}`);
    await expect(page.getByRole('alert')).toContainText('Prenotazione non trovata');
  }
  await checkAccessibility('nothing to confirm')(page);
});
