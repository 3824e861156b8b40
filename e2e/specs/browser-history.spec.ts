import { expectStep, expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { chooseService } from '../actions/choose-service.ts';
import { chooseTime, freeTime, goToDay, openTimes } from '../actions/choose-time.ts';
import { expectDetailsPreserved, field, fillDetails } from '../actions/fill-details.ts';
import { followLink, pressButton } from '../actions/press.ts';
import { submitBooking, goToReview } from '../actions/go-to-step.ts';
import type { TestDay, Time } from '../service/test-day.ts';
import { expect, test } from '../fixtures.ts';

test('a reload keeps the selected service and time, and drops personal data', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  await openTimes(day)(page);
  await page.reload();
  await expect(freeTime(day, time)(page)).toBeVisible();
  await chooseTime(day, time)(page);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);

  await page.reload();
  await expectStepVisible('Dettagli')(page);
  await expect(page.getByRole('alert')).toContainText('Per la tua riservatezza');
  await expect(page.getByText(`${day.name}, ore ${time.clock}`)).toBeVisible();
  await expect(field('Nome*')(page)).toHaveValue('');
  await checkAccessibility('details, reloaded')(page);
});

test('the browser’s back and forward buttons keep all entered data', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  await page.goto('/');
  await chooseService(day.service)(page);
  await expectStepVisible('Orario')(page);
  await goToDay(day)(page);
  await chooseTime(day, time)(page);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expectStep('Riepilogo')(page);

  await page.goBack();
  await expectStepVisible('Dettagli')(page);
  await expectDetailsPreserved(citizen)(page);
  await page.goBack();
  await expectStepVisible('Orario')(page);
  await expect(page.getByRole('button', { name: chosenTime(day, time) })).toBeVisible();
  await page.goBack();
  await expectStepVisible('Servizio')(page);
  await expect(page.getByRole('radio', { name: 'Rilascio C.I.E. (15 min)' })).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expectStepVisible('Dettagli')(page);
  await expectDetailsPreserved(citizen)(page);
});

test('the review lets a citizen change each section and keeps the others', async ({ page, day, citizen }) => {
  const [first, second] = [day.times[0]!, day.times[1]!];
  await goToReview(day, first, citizen)(page);
  await followLink('Modifica Data e orario')(page);
  await expectStepVisible('Orario')(page);
  await chooseTime(day, second)(page);
  // The data was complete, so the new time leads back to the summary.
  await expectStepVisible('Riepilogo')(page);
  await followLink('Modifica Richiedente')(page);
  await expectStepVisible('Dettagli')(page);
  await expectDetailsPreserved(citizen)(page);
  await field('Nome*')(page).fill('Maria');
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await expect(page.getByRole('main')).toContainText(`dalle ${second.clock}`);
  // Nothing of the service is changed: "Avanti" leads back to the summary.
  await followLink('Modifica Ufficio e servizio')(page);
  await expectStepVisible('Servizio')(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await followLink('Modifica Richiedente')(page);
  await expectStepVisible('Dettagli')(page);
  await expectDetailsPreserved({ ...citizen, name: 'Maria' })(page);
  await followLink('Indietro')(page);
  await expectStepVisible('Orario')(page);
});

test('the back button after booking shows the booking again, not the form, and a reload keeps it', async ({
  page,
  day,
  citizen,
}) => {
  await goToReview(day, day.times[0]!, citizen)(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  await page.goBack();
  await expectStepVisible('Fatto')(page);
  await page.reload();
  await expectStepVisible('Fatto')(page);
});

const chosenTime = ({ name }: TestDay, { clock }: Time) => new RegExp(`^${name}, ore ${clock} ?, scelto da te$`);
