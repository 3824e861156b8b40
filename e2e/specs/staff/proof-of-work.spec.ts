import { onStep } from '../../actions/expect-step.ts';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { chooseTime, openTimes } from '../../actions/choose-time.ts';
import { PRIVACY_TICK, typeDetails } from '../../actions/fill-details.ts';
import { followLink, pressButton, tick } from '../../actions/press.ts';
import { confirm } from '../../actions/go-to-step.ts';
import { mailsTo, mailTo } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a service asks browsers to work before they book: the page does so by itself, says so, and books once', async ({
  page,
  office,
  citizen,
  another,
}) => {
  const { day, service } = office;
  await page.goto('/staff');
  await followLink('Servizi')(page);
  await followLink(service.name)(page);
  await page.getByRole('checkbox', { name: 'Verifica contro i programmi automatici' }).check();
  await checkAccessibility('a service that asks for work')(page);
  await pressButton('Salva')(page);
  await expect(page.getByRole('status').filter({ hasText: `«${service.name}»: salvato.` })).toBeVisible();

  const theirs = await another();
  const time = day.times[0]!;
  await openTimes(day)(theirs);
  await chooseTime(day, time)(theirs);
  await onStep('Dettagli')(theirs);
  await typeDetails(citizen)(theirs);
  await tick(PRIVACY_TICK)(theirs);
  await pressButton('Avanti')(theirs);
  await onStep('Riepilogo')(theirs);
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
  await confirm()(theirs);
  await onStep('Fatto')(theirs);
  expect(asked).toEqual(['Book', 'BookingChallenge', 'Book']);
  await mailTo(citizen.email, 'Le informazioni sul tuo appuntamento');
  expect(await mailsTo(citizen.email)).toHaveLength(1);
});
