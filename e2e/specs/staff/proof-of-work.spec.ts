import { expectStepVisible } from '../../actions/expect-step.ts';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { chooseTime, openTimes } from '../../actions/choose-time.ts';
import { PRIVACY_CHECKBOX, typeDetails } from '../../actions/fill-details.ts';
import { followLink, pressButton, pressLabel } from '../../actions/press.ts';
import { withoutHolds } from '../../actions/without-holds.ts';
import { submitBooking } from '../../actions/go-to-step.ts';
import { listMails, waitForMail } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a service that requires proof of work gets one booking, and the page solves the challenge itself', async ({
  page,
  office,
  citizen,
  openPage,
}) => {
  const { day, service } = office;
  await page.goto('/staff');
  await followLink('Servizi')(page);
  await followLink(service.name)(page);
  await page.getByText('Regole di prenotazione').click();
  await page.getByRole('checkbox', { name: 'Verifica contro i programmi automatici' }).check();
  await checkAccessibility('a service that asks for work')(page);
  await pressButton('Salva')(page);
  await expect(page.getByRole('status').filter({ hasText: `«${service.name}»: salvato.` })).toBeVisible();

  const theirs = await openPage();
  // A hold needs work too, which would come between the requests of the booking.
  await withoutHolds()(theirs);
  const time = day.times[0]!;
  await openTimes(day)(theirs);
  await chooseTime(day, time)(theirs);
  await expectStepVisible('Dettagli')(theirs);
  await typeDetails(citizen)(theirs);
  await pressLabel(PRIVACY_CHECKBOX)(theirs);
  await pressButton('Avanti')(theirs);
  await expectStepVisible('Riepilogo')(theirs);
  const asked: string[] = [];
  await theirs.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    asked.push(operationName);
    if (operationName === 'BookingChallenge') {
      await expect(theirs.getByRole('status').filter({ hasText: 'Verifica in corso…' })).toBeVisible();
      await checkAccessibility('while the browser works')(theirs);
    }
    return route.continue();
  });
  await submitBooking()(theirs);
  await expectStepVisible('Fatto')(theirs);
  expect(asked).toEqual(['Book', 'BookingChallenge', 'Book']);
  await waitForMail(citizen.email, 'Confermata: ');
  expect(await listMails(citizen.email)).toHaveLength(1);
});
