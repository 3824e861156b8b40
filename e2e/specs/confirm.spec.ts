import { onStep } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { PRIVACY_TICK, typeDetails } from '../actions/fill-details.ts';
import { pressButton, tick } from '../actions/press.ts';
import { confirm, reachDetails } from '../actions/go-to-step.ts';
import { expectRows } from '../actions/expect-summary.ts';
import { applicantOf } from '../citizen.ts';
import { dayNow, takeTime } from '../service/test-day.ts';
import { statusByToken } from '../service/api.ts';
import { calendarLines, cancelLink, confirmLink, mailBeginning, mailsTo, mailTo } from '../service/mailbox.ts';
import { expect, test } from '../staff-fixtures.ts';

const ASKING = 'Conferma la tua prenotazione entro le ';
const CONFIRMATION = 'Le informazioni sul tuo appuntamento';

test.use({ wishes: { bothOffer: false, confirmEmailMinutes: 15 } });

test('a citizen books, is told what is left to do, confirms from the mail, and only then gets the appointment', async ({
  office,
  citizen,
  another,
}) => {
  const { day, service } = office;
  const time = day.times[0]!;
  const page = await another();
  await reachDetails(day, time)(page);
  await typeDetails(citizen)(page);
  await tick(PRIVACY_TICK)(page);
  await pressButton('Avanti')(page);
  await onStep('Riepilogo')(page);
  await confirm()(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Manca un passo: conferma dalla mail' })).toBeFocused();
  await expect(page.getByText(/Apri la mail che abbiamo inviato a .* e conferma entro .* ore \d+:\d\d/)).toContainText(
    citizen.email,
  );
  await expect(page.getByText('Fino ad allora il posto è tenuto per te.')).toBeVisible();
  await expect(page.getByRole('button', { name: /\.ics/ })).toHaveCount(0);
  await checkAccessibility('held')(page);
  expect((await dayNow(day)).free).not.toContain(time.startsAt);

  const asking = await mailBeginning(citizen.email, ASKING);
  expect(asking.attachments).toEqual([]);
  expect(asking.subject).toMatch(/entro le \d\d:\d\d$/);
  const link = confirmLink(asking);
  for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).ok).toBe(true);
  for (let opened = 0; opened < 3; opened++) {
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Conferma la prenotazione' })).toBeVisible();
  }
  await expect(page).toHaveTitle('Conferma la prenotazione - Comune di Caivano');
  await expectRows(page.getByRole('main'), {
    Stato: 'Da confermare',
    'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}`,
    Servizio: service.name,
    Email: citizen.email,
  });
  await checkAccessibility('asked to confirm')(page);
  const cancelToken = cancelLink(asking).split('#')[1]!;
  expect(await statusByToken(cancelToken)).toBe('REQUESTED');
  expect(await mailsTo(citizen.email)).toHaveLength(1);

  await pressButton('Conferma la prenotazione')(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La tua prenotazione è confermata');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectRows(page.getByRole('main'), { Stato: 'Confermata' });
  await checkAccessibility('confirmed')(page);
  expect(await statusByToken(cancelToken)).toBe('CONFIRMED');
  const confirmation = await mailTo(citizen.email, CONFIRMATION);
  expect(calendarLines(confirmation)).toContain('STATUS:CONFIRMED');

  // Pressed on another device, or from another window: it is as it was.
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La tua prenotazione è confermata');
  await expect(page.getByRole('button', { name: 'Conferma la prenotazione' })).toHaveCount(0);
  expect(await mailsTo(citizen.email)).toHaveLength(2);
});

test('whoever confirms too late is told so, and finds the same service to book again', async ({
  office,
  citizen,
  another,
}) => {
  const { day, service } = office;
  await takeTime(day, day.times[0]!, applicantOf(citizen));
  const link = confirmLink(await mailBeginning(citizen.email, ASKING));
  const page = await another();
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Conferma la prenotazione' })).toBeVisible();
  // A quarter of an hour passes: the service's answers are those of afterwards.
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName === 'ConfirmBooking') {
      const confirmBooking = { __typename: 'ConfirmationExpired', message: 'Il tempo per confermare è finito.' };
      return route.fulfill({ json: { data: { confirmBooking } } });
    }
    const response = await route.fetch();
    const json = (await response.json()) as { data: { bookingByConfirmationToken?: { expired: boolean } } };
    if (json.data.bookingByConfirmationToken) json.data.bookingByConfirmationToken.expired = true;
    return route.fulfill({ response, json });
  });
  await pressButton('Conferma la prenotazione')(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il tempo per confermare è finito');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await checkAccessibility('too late to confirm')(page);
  const again = page.getByRole('link', { name: 'Prenota di nuovo' });
  await expect(again).toHaveAttribute('href', `/?servizio=${service.slug}`);
});

test('a link that is cut off or made up confirms nothing, and says whom to call @desktop', async ({ another }) => {
  const page = await another();
  for (const fragment of ['', '#made-up', '#%E0%A4%A']) {
    await page.goto('about:blank');
    await page.goto(`/conferma${fragment}`);
    await expect(page.getByRole('alert')).toContainText('Prenotazione non trovata');
  }
  await checkAccessibility('nothing to confirm')(page);
});
