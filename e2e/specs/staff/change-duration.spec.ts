import { expectStepVisible } from '../../actions/expect-step.ts';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { chooseTime, freeTime } from '../../actions/choose-time.ts';
import { PRIVACY_CHECKBOX, typeDetails } from '../../actions/fill-details.ts';
import { followLink, pressButton, pressLabel } from '../../actions/press.ts';
import { expectSummaryRows } from '../../actions/expect-summary.ts';
import { booking, openAgenda } from '../../actions/staff/agenda.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a longer service duration applies to new bookings, and existing ones keep their duration', async ({
  page,
  office,
  citizen,
  openPage,
}) => {
  const { day, operators, place, service } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await page.goto('/staff');
  await followLink('Servizi')(page);
  await followLink(service.name)(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(service.name);
  const duration = page.getByRole('textbox', { name: 'Durata' });
  await expect(duration).toHaveValue('15 minuti');
  await expect(duration).toHaveAccessibleDescription(
    'C’è 1 prenotazione futura: resta com’è, con la durata con cui è stata presa.',
  );
  await duration.fill('0');
  await pressButton('Salva')(page);
  await expect(duration).toHaveAttribute('aria-invalid', 'true');
  await checkAccessibility('a service, refused')(page);
  await duration.fill('40');
  const interval = page.getByRole('textbox', { name: 'Intervallo tra gli inizi' });
  await expect(interval).toHaveValue('40 minuti');
  await interval.fill("un quarto d'ora");
  await duration.press('Tab');
  await expect(interval).toHaveValue('15 minuti');
  await expect(duration).toHaveValue('40 minuti');
  await pressButton('Salva')(page);
  await expect(page.getByRole('status').filter({ hasText: `«${service.name}»: salvato.` })).toBeVisible();
  await checkAccessibility('services, saved')(page);

  await openAgenda(office)(page);
  await expect(booking('09:00 Rossi Mario')(page)).toHaveAccessibleName(/fino alle 09:15/);

  const theirs = await openPage();
  await theirs.goto('/');
  await pressLabel(place.name)(theirs);
  await expect(theirs.getByText(`${service.name} (40 min)`)).toBeVisible();
  await pressButton('Avanti')(theirs);
  await expectStepVisible('Orario')(theirs);
  await theirs.getByLabel('Vai al giorno').fill(day.date);
  const time = day.times[1]!;
  await expect(freeTime(day, time)(theirs)).toBeVisible();
  await chooseTime(day, time)(theirs);
  await typeDetails(citizen)(theirs);
  await pressLabel(PRIVACY_CHECKBOX)(theirs);
  await pressButton('Avanti')(theirs);
  await expectStepVisible('Riepilogo')(theirs);
  await expectSummaryRows(theirs.getByRole('main'), {
    Servizio: `${service.name} (40 min)`,
    Ora: 'dalle 9:15 alle 9:55',
  });
});
