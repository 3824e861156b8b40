import { arriveAt, onStep } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { chooseTime, expectTaken } from '../actions/choose-time.ts';
import { expectKept, fillDetails } from '../actions/fill-details.ts';
import { pressButton } from '../actions/press.ts';
import { confirm, reachDetails } from '../actions/go-to-step.ts';
import { expectRows } from '../actions/expect-summary.ts';
import { applicantOf, newCitizen } from '../citizen.ts';
import { dayNow, takeTime } from '../service/test-day.ts';
import { mailsTo, mailTo } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('a citizen whose time is taken while they type picks another and loses nothing of what they typed', async ({
  page,
  day,
  citizen,
}) => {
  const [lost, other] = [day.times[2]!, day.times[3]!];
  await reachDetails(day, lost)(page);
  await fillDetails(citizen)(page);
  await takeTime(day, lost, applicantOf(newCitizen({ name: 'Anna', surname: 'Bianchi' })));
  await pressButton('Avanti')(page);
  await onStep('Riepilogo')(page);
  await confirm()(page);

  const warning = page.getByRole('alert');
  await expect(warning).toContainText(
    'La data e l’orario scelti non sono più disponibili. Scegli un altro orario tra quelli disponibili.',
  );
  await expectTaken(day, lost)(page);
  await arriveAt('Orario')(page);

  await chooseTime(day, other)(page);
  await onStep('Dettagli')(page);
  await expectKept(citizen)(page);
  await checkAccessibility('details, kept')(page);
  await pressButton('Avanti')(page);
  await onStep('Riepilogo')(page);
  await expectRows(page.getByRole('main'), { Ora: `dalle ${other.clock} alle ${other.endClock}` });
  await confirm()(page);

  await onStep('Fatto')(page);
  await mailTo(citizen.email, 'Le informazioni sul tuo appuntamento');
  expect(await mailsTo(citizen.email)).toHaveLength(1);
  expect((await dayNow(day)).taken).toEqual(expect.arrayContaining([lost.startsAt, other.startsAt]));
});
