import { expectStepVisible } from '../actions/expect-step.ts';
import { chooseService } from '../actions/choose-service.ts';
import { chooseTime, freeTime, goToDay } from '../actions/choose-time.ts';
import { PRIVACY_CHECKBOX, typeDetails } from '../actions/fill-details.ts';
import { pressButton, pressLabel } from '../actions/press.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import { summaryRow } from '../actions/expect-summary.ts';
import { toApplicant, newCitizen } from '../citizen.ts';
import { findTestDay, bookTime } from '../service/test-day.ts';
import { expect, test } from '../fixtures.ts';

test('"Qualsiasi" assigns a free operator when another one is busy @desktop', async ({ page, share, citizen }) => {
  const day = await findTestDay('cambio-di-residenza', share);
  const time = day.times[0]!;
  const names = day.service.operators.map(({ name }) => name);
  expect(names).toHaveLength(2);
  await bookTime(day, time, toApplicant(newCitizen()));

  await page.goto('/');
  await chooseService(day.service)(page);
  await expectStepVisible('Orario')(page);
  await goToDay(day)(page);
  await expect(freeTime(day, time)(page)).toBeVisible();
  await chooseTime(day, time)(page);
  await expectStepVisible('Dettagli')(page);
  await typeDetails(citizen)(page);
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await pressLabel(PRIVACY_CHECKBOX)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await expect(summaryRow(page, 'Referente')).toHaveText('Qualsiasi');
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  expect(names).toContain(await summaryRow(page, 'Referente').innerText());
});
