import { onStep } from '../actions/expect-step.ts';
import { chooseService } from '../actions/choose-service.ts';
import { chooseTime, freeTime, goToDay } from '../actions/choose-time.ts';
import { PRIVACY_TICK, typeDetails } from '../actions/fill-details.ts';
import { pressButton, tick } from '../actions/press.ts';
import { confirm } from '../actions/go-to-step.ts';
import { rowOf } from '../actions/expect-summary.ts';
import { applicantOf, newCitizen } from '../citizen.ts';
import { ownDay, takeTime } from '../service/test-day.ts';
import { expect, test } from '../fixtures.ts';

test('"Qualsiasi" is given whoever is free, also when one of the operators is not @desktop', async ({
  page,
  share,
  citizen,
}) => {
  const day = await ownDay('cambio-di-residenza', share);
  const time = day.times[0]!;
  const names = day.service.operators.map(({ name }) => name);
  expect(names).toHaveLength(2);
  await takeTime(day, time, applicantOf(newCitizen()));

  await page.goto('/');
  await chooseService(day.service)(page);
  await onStep('Orario')(page);
  await goToDay(day)(page);
  await expect(freeTime(day, time)(page)).toBeVisible();
  await chooseTime(day, time)(page);
  await onStep('Dettagli')(page);
  await typeDetails(citizen)(page);
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await tick(PRIVACY_TICK)(page);
  await pressButton('Avanti')(page);
  await onStep('Riepilogo')(page);
  await expect(rowOf(page, 'Referente')).toHaveText('Qualsiasi');
  await confirm()(page);
  await onStep('Fatto')(page);
  expect(names).toContain(await rowOf(page, 'Referente').innerText());
});
