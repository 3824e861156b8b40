import { expectStep, expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { chooseTime, expectTaken } from '../actions/choose-time.ts';
import { expectDetailsPreserved, fillDetails } from '../actions/fill-details.ts';
import { followLink, pressButton } from '../actions/press.ts';
import { withoutHolds } from '../actions/without-holds.ts';
import { submitBooking, goToDetails } from '../actions/go-to-step.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { toApplicant, newCitizen } from '../citizen.ts';
import { refreshDay, bookTime } from '../service/test-day.ts';
import { listMails, waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('a citizen whose slot is taken meanwhile selects another and keeps the entered data', async ({
  page,
  day,
  citizen,
}) => {
  const [lost, other] = [day.times[2]!, day.times[3]!];
  await withoutHolds()(page);
  await goToDetails(day, lost)(page);
  await fillDetails(citizen)(page);
  await bookTime(day, lost, toApplicant(newCitizen({ name: 'Anna', surname: 'Bianchi' })));
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await submitBooking()(page);

  const warning = page.getByRole('alert');
  await expect(warning).toContainText(
    'La data e l’orario scelti non sono più disponibili. Scegli un altro orario tra quelli disponibili.',
  );
  await expectTaken(day, lost)(page);
  await expectStep('Orario')(page);

  await chooseTime(day, other)(page);
  // The data was complete, so the new time leads back to the summary.
  await expectStep('Riepilogo')(page);
  await followLink('Modifica Richiedente')(page);
  await expectDetailsPreserved(citizen)(page);
  await checkAccessibility('details, kept')(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await expectSummaryRows(page.getByRole('main'), { Ora: `dalle ${other.clock} alle ${other.endClock}` });
  await submitBooking()(page);

  await expectStepVisible('Fatto')(page);
  await waitForMail(citizen.email, 'Confermata: ');
  expect(await listMails(citizen.email)).toHaveLength(1);
  expect((await refreshDay(day)).taken).toEqual(expect.arrayContaining([lost.startsAt, other.startsAt]));
});
