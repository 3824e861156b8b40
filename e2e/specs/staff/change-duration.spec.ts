import { onStep } from '../../actions/expect-step.ts';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { chooseTime, freeTime } from '../../actions/choose-time.ts';
import { PRIVACY_TICK, typeDetails } from '../../actions/fill-details.ts';
import { followLink, pressButton, tick } from '../../actions/press.ts';
import { expectRows } from '../../actions/expect-summary.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { applicantOf } from '../../citizen.ts';
import { takeTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a service takes longer from now on: bookings already made keep their length, citizens are offered the new one', async ({
  page,
  office,
  citizen,
  another,
}) => {
  const { day, desks, place, service } = office;
  await takeTime(day, day.times[0]!, applicantOf(citizen), { operatorId: desks[0].id });
  await page.goto('/staff');
  await followLink('Servizi')(page);
  await followLink(service.name)(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(service.name);
  const duration = page.getByRole('textbox', { name: 'Durata (minuti)' });
  await expect(duration).toHaveValue('15');
  await expect(duration).toHaveAccessibleDescription(
    'C’è 1 prenotazione futura: resta com’è, con la durata con cui è stata presa.',
  );
  await duration.fill('0');
  await pressButton('Salva')(page);
  await expect(duration).toHaveAttribute('aria-invalid', 'true');
  await checkAccessibility('a service, refused')(page);
  await duration.fill('40');
  await pressButton('Salva')(page);
  await expect(page.getByRole('status').filter({ hasText: `«${service.name}»: salvato.` })).toBeVisible();
  await checkAccessibility('services, saved')(page);

  await openAgenda(office)(page);
  await expect(booking('09:00 Rossi Mario')(page)).toHaveAccessibleName(/fino alle 09:15/);

  const theirs = await another();
  await theirs.goto('/');
  await tick(place.name)(theirs);
  await expect(theirs.getByText(`${service.name} (40 min)`)).toBeVisible();
  await pressButton('Avanti')(theirs);
  await onStep('Orario')(theirs);
  await theirs.getByLabel('Vai al giorno').fill(day.date);
  const time = day.times[1]!;
  await expect(freeTime(day, time)(theirs)).toBeVisible();
  await chooseTime(day, time)(theirs);
  await typeDetails(citizen)(theirs);
  await tick(PRIVACY_TICK)(theirs);
  await pressButton('Avanti')(theirs);
  await onStep('Riepilogo')(theirs);
  await expectRows(theirs.getByRole('main'), { Servizio: `${service.name} (40 min)`, Ora: 'dalle 9:15 alle 9:55' });
});
