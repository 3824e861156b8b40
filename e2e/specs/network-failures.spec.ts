import { onStep } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { press, pressButton } from '../actions/press.ts';
import { confirm, reachDetails, reachReview } from '../actions/go-to-step.ts';
import { fillDetails } from '../actions/fill-details.ts';
import { rowOf } from '../actions/expect-summary.ts';
import { dayNow } from '../service/test-day.ts';
import { mailsTo, mailTo } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('a booking whose answer is lost on the way is sent again and made only once', async ({
  page,
  day,
  citizen,
  watch,
}) => {
  watch.allow(/net::ERR_/);
  const time = day.times[0]!;
  await reachReview(day, time, citizen)(page);
  let made: string | undefined;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== 'Book' || made !== undefined) return route.continue();
    made = await (await route.fetch()).text();
    return route.abort('connectionreset');
  });
  await confirm()(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Quello che hai scritto è ancora qui');
  expect(made).toContain('BookSuccess');
  await checkAccessibility('sending failed')(page);

  await confirm()(page);
  await onStep('Fatto')(page);
  const { number } = JSON.parse(made ?? '').data.book.booking as { number: number };
  await expect(rowOf(page, 'Numero prenotazione')).toHaveText(String(number));
  expect((await dayNow(day)).taken).toEqual([time.startsAt]);
  await mailTo(citizen.email, 'Le informazioni sul tuo appuntamento');
  expect(await mailsTo(citizen.email)).toHaveLength(1);
});

test('pressing "Conferma e invia" twice in a hurry books once', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  await reachReview(day, time, citizen)(page);
  let sent = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('"operationName":"Book"')) sent++;
  });
  await page.getByRole('button', { name: 'Conferma e invia' }).dblclick();
  await onStep('Fatto')(page);
  expect(sent).toBe(1);
  expect((await dayNow(day)).taken).toEqual([time.startsAt]);
});

test('a calendar file that does not arrive is said so, and arrives when it is asked for again', async ({
  page,
  day,
  citizen,
  watch,
}) => {
  watch.allow(/net::ERR_/);
  await reachReview(day, day.times[0]!, citizen)(page);
  await confirm()(page);
  await onStep('Fatto')(page);
  await page.context().setOffline(true);
  const wanted = page.getByRole('button', { name: 'Scarica il file per il calendario (.ics)' });
  await press(wanted);
  await expect(page.getByRole('alert').filter({ hasText: 'Il file non è arrivato' })).toBeVisible();
  await checkAccessibility('calendar file missing')(page);
  await page.context().setOffline(false);
  const download = page.waitForEvent('download');
  await press(wanted);
  expect((await download).suggestedFilename()).toBe('prenotazione.ics');
  await expect(page.getByText('Il file non è arrivato')).toHaveCount(0);
});

test('a service that does not answer is said so, and "Riprova" goes on', async ({ page, watch }) => {
  watch.allow(/net::ERR_/);
  await page.route('**/graphql**', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Servizio momentaneamente non disponibile');
  await checkAccessibility('no answer')(page);
  await page.unroute('**/graphql**');
  await pressButton('Riprova')(page);
  await expect(page.getByRole('radio', { name: 'Ufficio in via Don Minzoni' })).toBeAttached();
});

test('a page that does not arrive is said so, and loading again goes on', async ({ page, day, citizen, watch }) => {
  watch.allow(/net::ERR_|dynamically imported module/);
  await page.route('**/assets/review-step*', (route) => route.abort());
  await reachDetails(day, day.times[0]!)(page);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expect(page.getByRole('alert')).toContainText('Questa pagina non si è caricata correttamente');
  await checkAccessibility('a page did not arrive')(page);
  await page.unroute('**/assets/review-step*');
  await press(page.getByRole('button', { name: 'Ricarica la pagina' }));
  await onStep('Dettagli')(page);
});
