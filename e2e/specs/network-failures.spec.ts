import { expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { press, pressButton } from '../actions/press.ts';
import { submitBooking, goToDetails, goToReview } from '../actions/go-to-step.ts';
import { fillDetails } from '../actions/fill-details.ts';
import { summaryRow } from '../actions/expect-summary.ts';
import { listNewlyTaken } from '../service/test-day.ts';
import { listMails, waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('a booking with a lost response is retried and stored once', async ({ page, day, citizen, monitor }) => {
  monitor.allowProblem(/net::ERR_/);
  const time = day.times[0]!;
  await goToReview(day, time, citizen)(page);
  let made: string | undefined;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== 'Book' || made !== undefined) return route.continue();
    made = await (await route.fetch()).text();
    return route.abort('connectionreset');
  });
  await submitBooking()(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Quello che hai scritto è ancora qui');
  expect(made).toContain('BookSuccess');
  await checkAccessibility('sending failed')(page);

  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  const { number } = JSON.parse(made ?? '').data.book.booking as { number: number };
  await expect(summaryRow(page, 'Numero prenotazione')).toHaveText(String(number));
  expect(await listNewlyTaken(day)).toEqual([time.startsAt]);
  await waitForMail(citizen.email, 'Confermata: ');
  expect(await listMails(citizen.email)).toHaveLength(1);
});

test('a double press of "Conferma e invia" books once', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  await goToReview(day, time, citizen)(page);
  let sent = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('"operationName":"Book"')) sent++;
  });
  await page.getByRole('button', { name: 'Conferma e invia' }).dblclick();
  await expectStepVisible('Fatto')(page);
  expect(sent).toBe(1);
  expect(await listNewlyTaken(day)).toEqual([time.startsAt]);
});

test('a failed calendar download shows an error, and a retry succeeds', async ({ page, day, citizen, monitor }) => {
  monitor.allowProblem(/net::ERR_/);
  await goToReview(day, day.times[0]!, citizen)(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  await page.context().setOffline(true);
  const wanted = page.getByRole('button', { name: 'Aggiungi al calendario' });
  await press(wanted);
  await expect(page.getByRole('alert').filter({ hasText: 'Il file non è arrivato' })).toBeVisible();
  await checkAccessibility('calendar file missing')(page);
  await page.context().setOffline(false);
  const download = page.waitForEvent('download');
  await press(wanted);
  expect((await download).suggestedFilename()).toBe('prenotazione.ics');
  await expect(page.getByText('Il file non è arrivato')).toHaveCount(0);
});

test('an unreachable service shows an error, and "Riprova" continues', async ({ page, monitor }) => {
  monitor.allowProblem(/net::ERR_/);
  await page.route('**/graphql**', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Servizio momentaneamente non disponibile');
  await checkAccessibility('no answer')(page);
  await page.unroute('**/graphql**');
  await pressButton('Riprova')(page);
  await expect(page.getByRole('radio', { name: 'Ufficio in via Don Minzoni' })).toBeAttached();
});

test('a page that fails to load shows an error, and a reload continues', async ({ page, day, citizen, monitor }) => {
  monitor.allowProblem(/net::ERR_|dynamically imported module/);
  await page.route('**/assets/review-step*', (route) => route.abort());
  await goToDetails(day, day.times[0]!)(page);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expect(page.getByRole('alert')).toContainText('Questa pagina non si è caricata correttamente');
  await checkAccessibility('a page did not arrive')(page);
  await page.unroute('**/assets/review-step*');
  await press(page.getByRole('button', { name: 'Ricarica la pagina' }));
  await expectStepVisible('Dettagli')(page);
});
