import type { WebSocketRoute } from '@playwright/test';
import { onStep } from '../../actions/expect-step.ts';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton, tick } from '../../actions/press.ts';
import { confirm } from '../../actions/go-to-step.ts';
import { chooseTime, openTimes } from '../../actions/choose-time.ts';
import { PRIVACY_TICK, typeDetails } from '../../actions/fill-details.ts';
import { booking, expectBookings, openAgenda } from '../../actions/staff/agenda.ts';
import { applicantOf } from '../../citizen.ts';
import { takeTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

const AT_ONCE = { timeout: 3_000 };

test('a booking that a citizen makes appears by itself in the open agenda, and goes when they cancel it', async ({
  page,
  office,
  citizen,
  another,
}) => {
  const time = office.day.times[3]!;
  await openAgenda(office)(page);
  await page.evaluate(() => Object.assign(globalThis, { notLoadedAgain: true }));

  const theirs = await another();
  await openTimes(office.day)(theirs);
  await chooseTime(office.day, time)(theirs);
  await typeDetails(citizen)(theirs);
  await tick(PRIVACY_TICK)(theirs);
  await pressButton('Avanti')(theirs);
  await onStep('Riepilogo')(theirs);
  const sent = theirs.waitForResponse(
    (reply) => reply.request().postData()?.includes('"operationName":"Book"') ?? false,
  );
  await confirm()(theirs);
  await sent;
  await expect(booking('09:45 Rossi Mario')(page)).toBeVisible(AT_ONCE);
  await expect(page.getByRole('list', { name: 'Riepilogo del giorno' })).toContainText('1 prenotazione');

  await onStep('Fatto')(theirs);
  await theirs.getByRole('link', { name: 'Annulla la prenotazione' }).click();
  await pressButton('Annulla la prenotazione')(theirs);
  await expect(booking('09:45 Rossi Mario')(page)).toHaveCount(0, AT_ONCE);
  expect(await page.evaluate(() => 'notLoadedAgain' in globalThis)).toBe(true);
});

test('an agenda that lost its connection says so, and shows what it missed as soon as it is back', async ({
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
  await takeTime(office.day, office.day.times[0]!, applicantOf(citizen), { operatorId: office.desks[0].id });
  await expect(booking('09:00 Rossi Mario')(page)).toHaveCount(0);

  cut = false;
  await expect(page.getByText('Aggiornata in tempo reale')).toBeVisible();
  await expectBookings(office.desks[0], ['09:00 Rossi Mario'])(page);
});
