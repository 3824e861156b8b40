import type { WebSocketRoute } from '@playwright/test';
import { expectStepVisible } from '../../actions/expect-step.ts';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton, pressLabel } from '../../actions/press.ts';
import { submitBooking } from '../../actions/go-to-step.ts';
import { chooseTime, openTimes } from '../../actions/choose-time.ts';
import { PRIVACY_CHECKBOX, typeDetails } from '../../actions/fill-details.ts';
import { booking, expectBookings, openAgenda } from '../../actions/staff/agenda.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a citizen’s booking appears in the open agenda without a reload, and disappears on cancellation', async ({
  page,
  office,
  citizen,
  openPage,
}) => {
  const time = office.day.times[3]!;
  await openAgenda(office)(page);
  await page.evaluate(() => Object.assign(globalThis, { notLoadedAgain: true }));

  const theirs = await openPage();
  await openTimes(office.day)(theirs);
  await chooseTime(office.day, time)(theirs);
  await typeDetails(citizen)(theirs);
  await pressLabel(PRIVACY_CHECKBOX)(theirs);
  await pressButton('Avanti')(theirs);
  await expectStepVisible('Riepilogo')(theirs);
  const sent = theirs.waitForResponse(
    (reply) => reply.request().postData()?.includes('"operationName":"Book"') ?? false,
  );
  await submitBooking()(theirs);
  await sent;
  await expect(booking('09:45 Rossi Mario')(page)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Riepilogo del giorno' })).toContainText('1 prenotazione');

  await expectStepVisible('Fatto')(theirs);
  await theirs.getByRole('button', { name: 'Annulla la prenotazione', exact: true }).click();
  await pressButton('Sì, annulla la prenotazione')(theirs);
  await expect(booking('09:45 Rossi Mario')(page)).toHaveCount(0);
  expect(await page.evaluate(() => 'notLoadedAgain' in globalThis)).toBe(true);
});

test('an agenda without connection shows its status, and updates after the reconnect', async ({
  page,
  office,
  citizen,
}) => {
  let line: WebSocketRoute | undefined;
  let cut = false;
  await page.routeWebSocket('**/graphql', (route) => {
    if (cut) return void route.close({ code: 1012 });
    line = route;
    route.connectToServer();
  });
  await openAgenda(office)(page);
  cut = true;
  await line!.close({ code: 1012 });
  await expect(page.getByText('Connessione persa, riprovo…')).toBeVisible();
  await checkAccessibility('agenda without connection')(page);
  await bookTime(office.day, office.day.times[0]!, toApplicant(citizen), { operatorId: office.operators[0].id });
  await expect(booking('09:00 Rossi Mario')(page)).toHaveCount(0);

  cut = false;
  await expect(page.getByText('Aggiornata in tempo reale')).toBeAttached();
  await expectBookings(office.operators[0], ['09:00 Rossi Mario'])(page);
});
