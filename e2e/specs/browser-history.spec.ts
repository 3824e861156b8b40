import { arriveAt, onStep } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { chooseService } from '../actions/choose-service.ts';
import { chooseTime, freeTime, goToDay, openTimes } from '../actions/choose-time.ts';
import { expectKept, field, fillDetails } from '../actions/fill-details.ts';
import { followLink, pressButton } from '../actions/press.ts';
import { confirm, reachReview } from '../actions/go-to-step.ts';
import type { OwnDay, Time } from '../service/test-day.ts';
import { expect, test } from '../fixtures.ts';

test('reloading keeps the choice and the time, and forgets what is personal', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  await openTimes(day)(page);
  await page.reload();
  await expect(freeTime(day, time)(page)).toBeVisible();
  await chooseTime(day, time)(page);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await onStep('Riepilogo')(page);

  await page.reload();
  await onStep('Dettagli')(page);
  await expect(page.getByRole('alert')).toContainText('Per la tua riservatezza');
  await expect(page.getByText(`${day.name}, ore ${time.clock}`)).toBeVisible();
  await expect(field('Nome*')(page)).toHaveValue('');
  await checkAccessibility('details, reloaded')(page);
});

test('the browser’s back and forward buttons lose nothing', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  await page.goto('/');
  await chooseService(day.service)(page);
  await onStep('Orario')(page);
  await goToDay(day)(page);
  await chooseTime(day, time)(page);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await arriveAt('Riepilogo')(page);

  await page.goBack();
  await onStep('Dettagli')(page);
  await expectKept(citizen)(page);
  await page.goBack();
  await onStep('Orario')(page);
  await expect(page.getByRole('button', { name: chosenTime(day, time) })).toBeVisible();
  await page.goBack();
  await onStep('Servizio')(page);
  await expect(page.getByRole('radio', { name: 'Rilascio C.I.E. (15 min)' })).toBeChecked();
  await page.goForward();
  await page.goForward();
  await onStep('Dettagli')(page);
  await expectKept(citizen)(page);
});

test('from the review each block can be changed without losing the others', async ({ page, day, citizen }) => {
  const [first, second] = [day.times[0]!, day.times[1]!];
  await reachReview(day, first, citizen)(page);
  await followLink('Modifica Data e orario')(page);
  await onStep('Orario')(page);
  await chooseTime(day, second)(page);
  await onStep('Dettagli')(page);
  await expectKept(citizen)(page);
  await field('Nome*')(page).fill('Maria');
  await pressButton('Avanti')(page);
  await onStep('Riepilogo')(page);
  await expect(page.getByRole('main')).toContainText(`dalle ${second.clock}`);
  await followLink('Modifica Richiedente')(page);
  await onStep('Dettagli')(page);
  await expectKept({ ...citizen, name: 'Maria' })(page);
  await followLink('Indietro')(page);
  await onStep('Orario')(page);
});

test('going back after booking shows the booking again, never a form to send twice', async ({ page, day, citizen }) => {
  await reachReview(day, day.times[0]!, citizen)(page);
  await confirm()(page);
  await onStep('Fatto')(page);
  await page.goBack();
  await onStep('Fatto')(page);
  await followLink('Nuova prenotazione')(page);
  await onStep('Servizio')(page);
});

const chosenTime = ({ name }: OwnDay, { clock }: Time) => new RegExp(`^${name}, ore ${clock} ?, scelto da te$`);
