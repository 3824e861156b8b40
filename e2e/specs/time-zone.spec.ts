import { expectStepVisible } from '../actions/expect-step.ts';
import { chooseTime, freeTime, openTimes } from '../actions/choose-time.ts';
import { fillDetails } from '../actions/fill-details.ts';
import { pressButton } from '../actions/press.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { getCancelLink, waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test.use({ timezoneId: 'America/New_York' });

test('a citizen in another time zone sees and books the times of Rome @desktop', async ({ page, day, citizen }) => {
  const time = day.times[1]!;
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('America/New_York');
  await openTimes(day)(page);
  for (const one of day.times) await expect(freeTime(day, one)(page)).toBeVisible();
  await chooseTime(day, time)(page);
  await expect(page.getByText(`${day.name}, ore ${time.clock}`)).toBeVisible();
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await expectSummaryRows(page.getByRole('main'), {
    Data: day.name,
    Ora: `dalle ${time.clock} alle ${time.endClock}`,
  });
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  const whole = { 'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}` };
  await expectSummaryRows(page.getByRole('main'), whole);

  const mail = await waitForMail(citizen.email, 'Confermata: ');
  await page.goto('about:blank');
  await page.goto(getCancelLink(mail));
  await expectSummaryRows(page.getByRole('main'), whole);
});
